"""Xapian with Dutch stems and its own spelling: builds an index of papers, and answers a query a line."""
import json, re, sys, time, unicodedata, resource
import xapian

papers, queries, folder = sys.argv[1:4]
stemmer = xapian.Stem('dutch')

def words(text):
    text = unicodedata.normalize('NFKD', text.lower())
    return re.findall(r'[a-z0-9]+', ''.join(c for c in text if not unicodedata.combining(c)))

started = time.time()
db = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE)
for line in open(papers, encoding='utf8'):
    paper = json.loads(line)
    document = xapian.Document()
    for field, weight in (('title', 2), ('text', 1)):
        for word in words(paper[field]):
            document.add_term('Z' + stemmer(word).decode() if isinstance(stemmer(word), bytes) else 'Z' + stemmer(word), weight)
            db.add_spelling(word)
    document.set_data(paper['id'])
    db.add_document(document)
db.commit()
built = time.time() - started
enquire = xapian.Enquire(db)
out = {'buildMs': built * 1000, 'found': [], 'tookMs': []}
stem = lambda word: 'Z' + (stemmer(word).decode() if isinstance(stemmer(word), bytes) else stemmer(word))
for line in open(queries, encoding='utf8'):
    began = time.time()
    terms = []
    for word in words(json.loads(line)):
        if not db.term_exists(stem(word)):
            near = db.get_spelling_suggestion(word)
            near = near.decode() if isinstance(near, bytes) else near
            word = near or word
        terms.append(stem(word))
    enquire.set_query(xapian.Query(xapian.Query.OP_OR, terms))
    found = [m.document.get_data() for m in enquire.get_mset(0, 10)]
    out['found'].append([f.decode() if isinstance(f, bytes) else f for f in found])
    out['tookMs'].append((time.time() - began) * 1000)
out['rss'] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps(out))
