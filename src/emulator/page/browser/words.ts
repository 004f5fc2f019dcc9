/** The page's own words, in one language. What the bot says comes from the bot. */
export interface Words {
  messageTo: (place: string) => string;
  mayNotWrite: string;
  channels: string;
  openChannels: string;
  closeChannels: string;
  directMessages: string;
  messagesIn: (place: string) => string;
  used: string;
  thinking: (app: string) => string;
  sending: string;
  onlyYou: string;
  dismiss: string;
  noResponse: string;
  failed: string;
  modalFailed: string;
  edited: string;
  today: string;
  yesterday: string;
  older: string;
  toNewest: string;
  beginning: (place: string) => string;
  beginTyping: (app: string) => string;
  choose: string;
  noneFound: string;
  search: string;
  submit: string;
  cancel: string;
  close: string;
  required: string;
  optional: (count: number) => string;
  commands: string;
  options: string;
  loadingChoices: string;
  choicesFailed: string;
  noChoices: string;
  language: string;
  youAre: string;
  light: string;
  dark: string;
  apps: string;
  violations: string;
  offline: (app: string) => string;
  reconnecting: string;
  jump: string;
  spoiler: string;
  send: string;
  opensIn: string;
  problem: (problem: string, option: string, detail: string) => string;
}

const NL: Words = {
  messageTo: (place) => `Bericht naar ${place}`,
  mayNotWrite: 'Je mag in dit kanaal geen berichten sturen.',
  channels: 'Kanalen',
  openChannels: 'Kanalen tonen',
  closeChannels: 'Kanalen verbergen',
  directMessages: 'Privéberichten',
  messagesIn: (place) => `Berichten in ${place}`,
  used: 'gebruikte',
  thinking: (app) => `${app} is aan het nadenken…`,
  sending: 'Opdracht verzenden…',
  onlyYou: 'Alleen jij kunt dit zien',
  dismiss: 'Bericht sluiten',
  noResponse: 'De applicatie reageerde niet',
  failed: 'Deze interactie is mislukt',
  modalFailed: 'Er ging iets mis. Probeer het nog eens.',
  edited: '(bewerkt)',
  today: 'Vandaag om',
  yesterday: 'Gisteren om',
  older: 'Oudere berichten tonen',
  toNewest: 'Naar de nieuwste berichten',
  beginning: (place) => `Dit is het begin van ${place}.`,
  beginTyping: (app) => `Typ / om te zien wat ${app} kan.`,
  choose: 'Maak een keuze',
  noneFound: 'Niets gevonden',
  search: 'Zoeken',
  submit: 'Verzenden',
  cancel: 'Annuleren',
  close: 'Sluiten',
  required: 'verplicht',
  optional: (count) => `+${count} optioneel`,
  commands: 'Opdrachten',
  options: 'Opties',
  loadingChoices: 'Opties laden…',
  choicesFailed: 'Het laden van de opties is mislukt',
  noChoices: 'Geen opties die hierbij passen',
  language: 'Taal',
  youAre: 'Je bent',
  light: 'Licht thema',
  dark: 'Donker thema',
  apps: 'Apps',
  violations: 'Discord zou dit weigeren',
  offline: (app) => `${app} is offline`,
  reconnecting: 'Verbinding verbroken; opnieuw verbinden…',
  jump: 'Naar de nieuwste berichten',
  spoiler: 'Verborgen tekst tonen',
  send: 'Versturen',
  opensIn: '(opent in een nieuw venster)',
  problem: (problem, option, detail) => {
    switch (problem) {
      case 'required':
        return `De optie “${option}” is verplicht.`;
      case 'number':
        return `“${option}” moet een heel getal zijn.`;
      case 'boolean':
        return `Kies True of False voor “${option}”.`;
      case 'choice':
        return `Kies voor “${option}” een van: ${detail}.`;
      case 'channel':
        return `“${detail}” is geen kanaal dat je kunt zien.`;
      case 'user':
        return `“${detail}” is niemand hier.`;
      case 'length':
        return `“${option}” moet ${detail} tekens lang zijn.`;
      case 'range':
        return `“${option}” moet tussen ${detail} liggen.`;
      case 'excess':
        return `Geen optie voor “${detail}”.`;
      case 'no such command':
      case 'no such subcommand':
        return `Deze opdracht bestaat niet: ${detail}`;
      case 'too long':
        return 'Dit is te lang.';
      case 'too short':
        return 'Dit is te kort.';
      case 'too few':
        return 'Kies er meer.';
      case 'too many':
        return 'Dit zijn er te veel.';
      default:
        return 'Dat kan nu niet.';
    }
  },
};

const EN: Words = {
  messageTo: (place) => `Message ${place}`,
  mayNotWrite: 'You do not have permission to send messages in this channel.',
  channels: 'Channels',
  openChannels: 'Show channels',
  closeChannels: 'Hide channels',
  directMessages: 'Direct Messages',
  messagesIn: (place) => `Messages in ${place}`,
  used: 'used',
  thinking: (app) => `${app} is thinking…`,
  sending: 'Sending command…',
  onlyYou: 'Only you can see this',
  dismiss: 'Dismiss message',
  noResponse: 'The application did not respond',
  failed: 'This interaction failed',
  modalFailed: 'Something went wrong. Try again.',
  edited: '(edited)',
  today: 'Today at',
  yesterday: 'Yesterday at',
  older: 'Show older messages',
  toNewest: 'Jump to the newest messages',
  beginning: (place) => `This is the start of ${place}.`,
  beginTyping: (app) => `Type / to see what ${app} can do.`,
  choose: 'Make a selection',
  noneFound: 'Nothing found',
  search: 'Search',
  submit: 'Submit',
  cancel: 'Cancel',
  close: 'Close',
  required: 'required',
  optional: (count) => `+${count} optional`,
  commands: 'Commands',
  options: 'Options',
  loadingChoices: 'Loading options…',
  choicesFailed: 'Loading options failed',
  noChoices: 'No options match your search',
  language: 'Language',
  youAre: 'You are',
  light: 'Light theme',
  dark: 'Dark theme',
  apps: 'Apps',
  violations: 'Discord would refuse this',
  offline: (app) => `${app} is offline`,
  reconnecting: 'Connection lost; reconnecting…',
  jump: 'Jump to the newest messages',
  spoiler: 'Show hidden text',
  send: 'Send',
  opensIn: '(opens in a new window)',
  problem: (problem, option, detail) => {
    switch (problem) {
      case 'required':
        return `The option “${option}” is required.`;
      case 'number':
        return `“${option}” must be a whole number.`;
      case 'boolean':
        return `Choose True or False for “${option}”.`;
      case 'choice':
        return `Choose for “${option}” one of: ${detail}.`;
      case 'channel':
        return `“${detail}” is no channel that you can see.`;
      case 'user':
        return `“${detail}” is nobody here.`;
      case 'length':
        return `“${option}” must be ${detail} characters long.`;
      case 'range':
        return `“${option}” must lie in ${detail}.`;
      case 'excess':
        return `No option takes “${detail}”.`;
      case 'no such command':
      case 'no such subcommand':
        return `There is no such command: ${detail}`;
      case 'too long':
        return 'This is too long.';
      case 'too short':
        return 'This is too short.';
      case 'too few':
        return 'Choose more.';
      case 'too many':
        return 'These are too many.';
      default:
        return 'That is not possible now.';
    }
  },
};

/** The words for a person's language; Dutch for Dutch, English for all others. */
export function wordsFor(locale: string): Words {
  return locale === 'nl' ? NL : EN;
}
