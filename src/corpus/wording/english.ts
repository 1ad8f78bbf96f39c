/** What editors are told, in English. Each is filled with texts that are already quoted and counted. */
export const english = {
  unspacedHeading: (title: string, marks: string) =>
    `${title} is read as a heading; put a space after ${marks}`,
  underlinedText: (title: string) =>
    `the line below would make ${title} a heading; put an empty line between them, or write "## " before a heading`,
  underlinedQuestion: (title: string) =>
    `the line below makes ${title} a question of its own; if it is text, put an empty line between them`,
  questionInAnswer: (question: string) =>
    `${question} is sent as a part of the answer above; if it is a question of its own, write "## " before it`,
  questionAsTitle: (question: string) =>
    `${question} is taken for a title, as questions follow it; write its answer below it, or delete the question mark`,
  trainingData: (title: string) =>
    `${title} is training data, ways to ask without an answer; put a question for a heading and the answer below the list`,
  unansweredText: () =>
    'the text above the first heading is never sent; put it below a question of its own, such as "## Question"',
  unansweredTextBelow: (title: string) =>
    `the text below the title ${title}, which deeper headings follow, is never sent; put it below a question of its own, such as "## Question"`,
  upToLine: (line: number) => ` (up to line ${line})`,
  nothing: () => '',
  mergeConflict: () =>
    'a merge conflict was left here; keep one of the two texts, and delete the lines of <<<<<<<, ======= and >>>>>>>',
  brokenLink: (link: string) => `${link} is no address that a phone opens; correct it, such as https://…`,
  unknownReference: (label: string) =>
    `${label} refers to an address or a note that is not in this file; write the address itself: [text](https://…)`,
  unusedReference: (label: string) =>
    `nothing refers to ${label}, so that it is never sent; write it into the answer, or delete it`,
  literalBreak: (around: string) =>
    `"\\n" is sent as it stands in ${around}; write a real line break, or put it between back-ticks`,
  html: (tag: string) =>
    `the answer holds HTML, ${tag}, which is shown as it is; write *bold*, _italic_, - lists`,
  table: () => 'the answer holds a table, which a phone does not show as one; write a list',
  openComment: () =>
    'a comment that does not end in its paragraph would be sent; close it with --> before the empty line',
  openCommentInLine: () => 'a comment does not end on its line; close it with -->',
  deadLink: (address: string) =>
    `the link to ${address} leads nowhere from a phone; write an address that begins with https://`,
  otherKind: (kind: string) => `expected text, came ${kind}`,
  officeFile: () =>
    'an office file under another name; open it in its program and save it as "CSV UTF-8", or copy its text into a Markdown file',
  pdfFile: () => 'a PDF under another name; copy its text into a Markdown file',
  webPage: () => 'a web page; copy its text into a Markdown file',
  idByCase: (id: string, other: string, position: string) =>
    `the id ${id} differs from ${other} (${position}) by its capitals alone; give one of the two another`,
  languageUnlikeFile: (language: string, ofFile: string) =>
    `the entry is in ${language}, but the name of the file or its folder says ${ofFile}; move it, or rename the file`,
  languageUnlikeText: (title: string, found: string, language: string) =>
    `${title} reads as ${found}, but is said to be in ${language}; correct its language, or move it to another file`,
  misnamedMedium: (medium: string, kind: string) =>
    `the picture or file ${medium} is a ${kind} by its content; give it the ending of that kind`,
  fakeMedium: (medium: string) =>
    `the picture or file ${medium} is none by its content; export it again as .jpg, .png, .webp, .gif or .pdf`,
  lostComment: (comment: string) =>
    `to YAML, the text from ${comment} on is a comment, and is lost; put the whole text in quotes`,
  yamlTab: () => 'the line begins with a tab, which YAML does not take; indent it with spaces',
  spreadsheetError: (cell: string) =>
    `the cell holds ${cell}, an error of the spreadsheet; mend the formula there, and save the file again`,
  mistypedField: (name: string, meant: string) => `unknown field ${name}; did you mean "${meant}"?`,
  mistypedColumn: (name: string, meant: string) => `unknown column ${name}; did you mean "${meant}"?`,
  unknownField: (name: string, known: string) =>
    `unknown field ${name}, which is not read; known fields are ${known}`,
  unknownColumn: (name: string, known: string) =>
    `unknown column ${name}, which is not read; known fields are ${known}`,
  unknownColumns: (count: number, first: string, known: string) =>
    `${count} unknown columns, from ${first} on; known fields are ${known}`,
  unnamedColumn: (number: number, text: string) =>
    `column ${number} has no name in the first row, so that ${text} is not read; name it, or delete it`,
  repeatedColumns: (count: number, first: string) =>
    `${count} columns have a name that another has, from ${first} on; keep one of each`,
  repeatedColumn: (name: string) => `two columns are named ${name}; keep one`,
  badHeader: (missing: string) =>
    `the first row must name the columns, such as id,question,answer,language,tags; it lacks: ${missing}`,
  misplacedField: (name: string) =>
    `${name} is one entry's own; write it in a yaml block below that entry's heading`,
  misplacedAnswer: () => 'the answer is the text below the heading; write it there',

  didYouMean: (name: string) => `; did you mean "${name}"?`,

  noEntries: () => 'there are no entries; add a file such as leave.en.md with a heading and a text below it',
  idTaken: (id: string, position: string) =>
    `the id ${id} is already that of ${position}; give one of the two another`,
  neverValid: (until: string, from: string) =>
    `valid_until ${until} is before valid_from ${from}, so that the entry is never answered; correct one`,
  expired: (title: string, until: string) => `${title} is not answered since ${until}; renew or delete it`,
  reviewDue: (title: string, who: string, date: string) =>
    `${title} was to be reviewed${who} by ${date}; read it again and set a new date`,
  reviewer: (owner: string) => ` by ${owner}`,
  longAnswer: (length: number, most: number, isCut: boolean) =>
    `the answer has ${length} characters, a message ${most}, so that ${isCut ? 'its end is cut off' : 'it is sent in parts'}; shorten it`,
  answerTooLong: (length: number) =>
    `the answer has ${length} characters; shorten it, or check where it ends`,

  commonWords: (question: string) => `${question} has no word that tells it apart; add what it is about`,
  onlyCommonWords: (question: string) =>
    `${question} has no word that tells it apart; add what it is about, as no other question of the entry does`,
  longQuestion: (question: string, length: number) =>
    `${question} has ${length} characters; shorten it to what people type`,
  repeatedQuestion: (question: string, other: string, line: number) =>
    `${question} says the same as ${other} on line ${line}; delete one`,
  sameQuestion: (question: string, entry: string) =>
    `${question} is also asked under ${entry}; keep it under one of the two entries`,
  nearDuplicate: (question: string, other: string, entry: string, same: boolean, more: number) =>
    `${question} ${same ? 'has the same words as' : 'is nearly the same as'} ${other} of ${entry}${more > 0 ? ` (and ${more} more question${more > 1 ? 's' : ''})` : ''}; word them apart, or make them one entry`,
  takenQuestion: (question: string, replies: string) =>
    `${question} gets the declared reply ${replies} in place of this answer; reword it, or take the words from that reply`,

  unknownTwin: (id: string, advice: string) => `translation_of: no entry has the id ${id}${advice}`,
  addTwin: () => '; correct it, or add that entry',
  sameLanguageTwin: (id: string, position: string, language: string) =>
    `translation_of: ${id} (${position}) is in the same language, ${language}; name the entry in the other one`,
  secondTwin: (id: string, language: string, other: string, position: string) =>
    `translation_of: ${id} already has a twin in ${language}, ${other} (${position}); keep one`,
  missingTwin: (title: string, languages: string, id: string) =>
    `${title} has no twin in ${languages}; add one with translation_of: ${id}`,

  expectedCame: (name: string, expected: string, came: string) =>
    `${name}: expected ${expected}, came ${came}`,
  writeInstead: (value: string) => `; write ${value}`,
  missingAnswer: () => 'no answer; write one, or delete the entry',
  missingQuestion: () => 'no question; write at least one',
  emptyQuestion: () => 'an empty question; write or delete it',
  noId: () => 'no id, and no word in the title to make one of; give the entry an id',
  emptyText: () => 'an empty text',
  repeatedField: (name: string, line: number) =>
    `the field ${name} is already on line ${line}; keep one of the two`,

  expectedId: () => 'letters, digits, "-", "_" or ".", beginning with a letter or digit, at most 100 in all',
  expectedQuestions: () => 'questions, each a text',
  expectedAnswer: () => 'a text',
  expectedLanguage: () => 'en or fr',
  expectedTags: () => 'words',
  expectedMedia: () => 'addresses (https://…) or paths below the corpus folder (media/map.png)',
  expectedOwner: () => 'an e-mail address such as hr@example.com',
  expectedDate: () => 'a date that exists, written YYYY-MM-DD',
  expectedFlag: () => 'true or false',
  expectedTranslationOf: () => 'the id of an entry in the other language',
  expectedThreshold: () => 'a number from 0 to 1, such as 0.7',

  cameNothing: () => 'nothing',
  cameList: () => 'a list',
  cameListInList: () => 'a list in a list',
  cameObject: () => 'an object',
  cameText: (text: string) => `the text ${text}`,
  cameFields: (first: string) => `fields (${first}); put a text that holds ": " in quotes`,
  cameSomethingElse: () => 'something else',
  cameFieldsAlone: () => 'fields',

  tooBig: (most: number, size: number) => `expected at most ${most} MB, came ${size} MB; split the file`,
  utf16: () => 'expected UTF-8, came UTF-16; save the file as UTF-8',
  notUtf8: () =>
    'expected UTF-8, came other bytes (Windows-1252?); save the file as UTF-8 (Excel: "CSV UTF-8")',
  nulByte: () => 'expected text, came a NUL byte; save the file as plain UTF-8 text',
  emptyFile: () => 'the file is empty; fill or delete it',
  garbled: (letters: string, more: number) =>
    `${letters} looks like an accent that was lost on the way${more > 0 ? ` (${more} more lines)` : ''}; correct it, and save the file as UTF-8`,
  unreadableName: (reason: string) => `cannot be read (${reason}); its name is not UTF-8; rename it`,
  notAFile: (kind: string) => `expected a file, came ${kind}; delete it`,
  aFolder: () => 'a folder',
  aNamedPipe: () => 'a named pipe',
  aSocket: () => 'a socket',
  aDevice: () => 'a device',
  tooManyFiles: (most: number) =>
    `expected at most ${most} files, came more; name the folder that holds the entries alone`,
  tooManyReplies: (most: number, came: number) =>
    `expected at most ${most} replies in all, came ${came}; leave some out`,
  tooManyPatterns: (most: number, came: number) =>
    `expected at most ${most} patterns in all, came ${came}; leave some out`,
  moreProblems: (count: number) => `and ${count} problem${count === 1 ? '' : 's'} more; mend these first`,
  unreadableFile: (reason: string) => `cannot be read (${reason}); check the file and who may read it`,
  notUnderstood: (reason: string) =>
    `the file cannot be understood (${reason}); look for what is unusual in it, or split it`,
  holdsNoEntries: () => 'holds no entries; name the folder it is in',
  wrongFormat: (advice: string) => `expected .md, .yaml, .csv or .jsonl; ${advice}`,
  saveAsOne: () => 'save it as one of them',
  notRead: (advice: string) => `not read; ${advice}`,
  saveAsCsv: () => 'save it as CSV ("CSV UTF-8") and put that file here',
  saveAsMarkdown: () => 'copy its text into a Markdown file (.md)',
  renameToMd: () => 'rename it to .md',
  renameText: () => 'rename it to .md and write each question as a heading: ## Question',
  renameJson: () => 'write one entry on each line and rename it to .jsonl',
  outside: () => 'the link leads out of the corpus folder; copy the file itself here',
  secondFile: (file: string) => `not read, as ${file} is; put all into one of the two, and delete the other`,

  quoteOpen: () =>
    'a quote that opens in this row is never closed; close it, or write "" for a quote inside a quoted cell',
  brokenRow: (code: string) => `the row cannot be read (${code}); check its quotes`,
  unevenRow: (cells: number, width: number, delimiter: string) =>
    `the row has ${cells} cells, the first row ${width}; put a cell that holds ${delimiter === '\t' ? 'a tab' : `"${delimiter}"`} or a line break in quotes`,
  conflictingRows: (name: string, line: number) =>
    `${name} differs from line ${line}, which has the same id; leave it blank here, or give the row another id`,
  expectedEntryLine: (came: string) => `expected one entry, {"id": …}, on the line, came ${came}`,
  entriesInList: () => 'a list; write each entry on a line of its own',
  cameValue: (type: string, value: string) => `the ${type} ${value}`,
  brokenJson: (reason: string) => `broken JSON (${reason})`,
  expectedEntries: (came: string) =>
    `expected a list of entries, each with "- id: …", "questions:" and "answer:", came ${came}`,

  frontMatterOpen: () => 'the front matter has no end; close it with a line of ---',
  frontMatterShape: () => 'the front matter must be fields, such as "language: en"',
  doubtfulAnswer: () =>
    'the list is taken as the answer, as no text follows it; if it holds phrasings, write the answer below it',
  badMetadata: () => 'expected fields such as "id: leave-request"',
  underlinedHeading: (title: string) =>
    `the line below makes ${title} a heading; if it is text, put an empty line between them`,
  doubtfulPhrasing: (text: string) =>
    `${text} is taken as a phrasing of the question; if it is the answer, put a sentence before the list`,
  listRunsOn: (text: string) => `the answer is taken to begin with ${text}; leave an empty line before it`,
  nestedTooDeeply: () => 'quotes or lists are nested too deeply; write them flat',

  yamlTooDeep: () => 'the YAML is nested too deeply; write a plain list of entries',
  severalDocuments: () => 'expected one document, came several; delete the ---',
  yamlError: (_code: string, message: string, advice: string) => `YAML: ${message}; ${advice}`,
  yamlAlias: (name: string, advice: string) => `expected a text, came the alias *${name}; ${advice}`,
  yamlAnchor: (name: string, advice: string) => `expected a text, came the anchor &${name}; ${advice}`,
  yamlTag: (name: string, advice: string) => `expected a text, came the tag ${name}; ${advice}`,
  quoteSigns: () => 'put a text that begins with one of * & ! @ % ` in quotes, or below a |',
  quoteColon: () => 'put a text that holds ": " in quotes, or below a |',
  indentWithSpaces: () => 'indent with spaces',
  closeOpen: () => 'close what is open',
  checkAbove: () => 'check the indentation and the quotes above this line',

  mediumScheme: (medium: string) => `the picture or file ${medium} must begin with https://`,
  mediumPassword: (medium: string) => `the picture or file ${medium} must not hold a user name or password`,
  mediumSpaces: (medium: string) => `the picture or file ${medium} must not hold spaces; write %20`,
  mediumBackslash: (medium: string) => `the picture or file ${medium} must be written with / in place of \\`,
  mediumAbsolute: (medium: string) =>
    `the picture or file ${medium} must not be an absolute path; write it from the corpus folder, such as media/map.png`,
  mediumLeaves: (medium: string) =>
    `the picture or file ${medium} must not leave the corpus folder; write the path from that folder, such as media/map.png`,
  mediumElsewhere: (medium: string) =>
    `the picture or file ${medium} must lie in the folder media/ of the corpus, such as media/map.png`,
  mediumKind: (medium: string) => `the picture or file ${medium} must be a .jpg, .png, .webp, .gif or .pdf`,
  mediumOutside: (medium: string) =>
    `the picture or file ${medium} leads out of the corpus folder; copy it there`,
  mediumNoFile: (medium: string) => `the picture or file ${medium} is not a file`,
  mediumTooLarge: (medium: string, most: number) =>
    `the picture or file ${medium} is larger than the ${most} MB that WhatsApp takes; make it smaller`,
  mediumMissing: (medium: string) =>
    `the picture or file ${medium} is not there; put it into the corpus folder, or correct the path`,

  settingsShape: () => 'expected settings such as "suggest_from: 0.5", one a line',
  settingsOrder: () =>
    'answer_from is below suggest_from: nothing would ever be suggested; make it the larger one',
  unknownSetting: (name: string, advice: string) => `there is no setting ${name}${advice}`,
  badSetting: (name: string, came: string) => `${name}: expected a number from 0 to 1; got ${came}`,

  expectedReplies: (came: string) => `expected names, each with its keywords and reply, came ${came}`,
  replyName: (name: string) => `expected a name of letters, digits, "-" and "_", came ${name}`,
  unknownReplyField: (label: string, name: string, advice: string) =>
    `${label}: unknown field ${name}${advice}`,
  knownFields: (names: string) => `; known fields are ${names}`,
  sameKeyword: (keyword: string, reply: string) =>
    `${keyword} already asks for ${reply}; keep it for one of the two`,
  neverAsked: () => 'no keywords and no patterns, so that nobody can ask for it; write some',
  saysNothing: () => 'expected reply, media or choose_from, came none of them; write one',
  requestCanFail: () => 'a request can fail; write failure (what to say then), or choose_from',
  nothingOffline: () =>
    'without network there is nothing to send; write reply, failure, choose_from or offline_media',
  badPlaceholder: (expected: string, came: string) => `expected ${expected}, came ${came}`,
  noPlaceholder: () => 'no {{…}} here',
  or: (names: string, last: string) => `${names} or ${last}`,
  pickFirst: () => 'a pick in http first',
  missingLanguage: (language: string) => `no text in ${language}, so that the other is sent; write one`,
  needsNetwork: (medium: string) => `${medium} needs the network; name a file such as media/map.png`,
  bodyOfGet: () => 'a GET has no body; write method: POST',
  bodyNoJson: () =>
    'expected JSON such as {"q": "{{text}}"}, or a header Content-Type that names another kind',

  idOnLine: (id: string, line: number) =>
    `the id ${id} is already on line ${line}; give one of the two another`,
  repeatedPhrase: (phrase: string, kind: string) =>
    `the phrase ${phrase} already starts ${kind}; leave it to one of the two`,
  minAboveMax: (min: number, max: number) => `min ${min} is above max ${max}; correct one`,
  longChoice: (label: string, length: number, most: number) =>
    `${label} has ${length} characters, a button ${most}; shorten it`,
  unknownShared: (name: string, advice: string) =>
    `expected the id of one of the shared "fields:", came ${name}${advice}`,
  unknownRequestField: (name: string, advice: string) => `unknown field ${name}${advice}`,
  checkSpelling: () => '; look at its spelling and indentation, or delete it',
  expectedOnly: (expected: string, came: string) => `expected ${expected}, came ${came}`,

  entriesGone: (count: number, ids: string, digest: string) =>
    `${count} ${count === 1 ? 'entry that serves is' : 'entries that serve are'} gone from here: ${ids}; put ${count === 1 ? 'it' : 'them'} back, or, if ${count === 1 ? 'it is' : 'they are'} meant to go, run: frontdesk accept ${digest}`,
  unknownCountry: (came: string, advice: string) =>
    `expected the id of one of the "countries:", came ${came}${advice}`,
  badPhrase: (phrase: string, why: string) => `${phrase}: ${why}`,
  phrasePart: (came: string) => `expected words, <lists>, (choices|of words) and ..., came ${came}`,
  phraseList: (came: string) => `expected the name of a list below "words:", came ${came}`,
  phraseWays: (most: number) => `expected at most ${most} ways to say it, came more; split the phrase`,
  phraseEmpty: () => 'expected words, came none',
  phraseWords: (most: number) => `expected at most ${most} words, came more; shorten the phrase`,
  missingCareEntry: (id: string, advice: string) => `entry: expected the id of an entry, came ${id}${advice}`,
  correctOrLeaveOut: () => '; correct it, or leave it out',
  faults: (count: number) => (count === 0 ? 'no faults' : `${count} fault${count === 1 ? '' : 's'}`),
  warnings: (count: number) => `${count} warning${count === 1 ? '' : 's'}`,
  severityFault: () => 'fault',
  severityWarning: () => 'warning',
  entryCount: (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  replyCount: (count: number) => `${count} ${count === 1 ? 'reply' : 'replies'}`,
  kindCount: (count: number) => `${count} ${count === 1 ? 'kind of request' : 'kinds of request'}`,

  evalCounts: (questions: number, counts: string) =>
    `${questions} question${questions === 1 ? '' : 's'}: ${counts}`,
  evalRight: (count: number) => `${count} right`,
  evalWrong: (count: number) => `${count} answered wrongly`,
  evalMadeUp: (count: number) => `${count} answered though there is no answer`,
  evalUnknown: (count: number) => `${count} "don't know" though an answer exists`,
  evalMissed: (count: number) => `${count} offered without the right answer`,
  evalOffered: (count: number) => `${count} offered with the right answer`,
  evalNeedless: (count: number) => `${count} offered though there is no answer`,
  wrongAnswer: (came: string, expected: string) => `answered ${came}, expected ${expected}`,
  madeUpAnswer: (came: string) => `answered ${came}, expected "don't know"`,
  unknownAnswer: (expected: string) => `"don't know", expected ${expected}`,
  missedAnswer: (came: string, expected: string) => `offered ${came}, expected ${expected}`,
  offeredAnswer: (came: string, expected: string) => `offered ${came}, with ${expected} as expected`,
  needlessOffer: (came: string) => `offered ${came}, expected "don't know"`,
  unknownExpected: (id: string, advice: string) =>
    `no entry has the id ${id}, so that the question is left out${advice}`,
  badQuery: () => 'expected {"text": "…", "expected": entry id or null}',
  badQueryHeader: () =>
    'the first row must name the columns text and expected (the id of the right entry, blank for none)',
  noQueryText: () => 'no question in the column text; write one',
  noQueries: () => 'there are no questions in it',
  unreadableQueries: () => 'expected a file of JSON lines or a CSV file, but it cannot be read',
  embeddedPicture: () =>
    'the picture inside the file is not sent; save it in media/ and write ![…](media/name.png)',
};
