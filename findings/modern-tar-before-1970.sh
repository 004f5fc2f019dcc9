#!/bin/sh
# modern-tar 0.8.6: in an archive that GNU tar wrote, an entry dated before 1970 (a negative time in base 256, as GNU tar stores it)
# is not given by default; its content is taken for the header of an entry of its own, without a word. With `strict: true` the entry
# ends the stream. tar-stream 3.2.2 gives all three entries.
#
# Output seen on 1 December 2026:
#   modern-tar: ["een.txt","twee\n","drie.txt"]
#   modern-tar, strict: ["een.txt"] TAR number too large
#   tar-stream: ["een.txt","twee.txt","drie.txt"]
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund modern-tar@0.8.6 tar-stream@3.2.2
for name in een twee drie; do echo "$name" > "$name.txt"; done
touch -d '1969-12-31 12:00:00 UTC' twee.txt
tar --format=gnu -cf stukken.tar een.txt twee.txt drie.txt
cat > run.mjs <<'JS'
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createTarDecoder } from 'modern-tar';
import { extract } from 'tar-stream';
for (const strict of [false, true]) {
  const names = [];
  let ended = '';
  try {
    const entries = Readable.toWeb(createReadStream('stukken.tar')).pipeThrough(createTarDecoder({ strict }));
    for await (const { header, body } of entries) {
      names.push(header.name);
      await new Response(body).arrayBuffer();
    }
  } catch (error) {
    ended = ` ${error.message}`;
  }
  console.log(`modern-tar${strict ? ', strict' : ''}: ${JSON.stringify(names)}${ended}`);
}
const names = [];
for await (const entry of createReadStream('stukken.tar').pipe(extract())) {
  names.push(entry.header.name);
  entry.resume();
}
console.log(`tar-stream: ${JSON.stringify(names)}`);
JS
node run.mjs > seen.txt
cat seen.txt
cat > expected.txt <<'TXT'
modern-tar: ["een.txt","twee\n","drie.txt"]
modern-tar, strict: ["een.txt"] TAR number too large
tar-stream: ["een.txt","twee.txt","drie.txt"]
TXT
cmp seen.txt expected.txt
