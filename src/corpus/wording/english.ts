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
  unansweredText: (lines: string) =>
    `the text above the first heading${lines} is never sent; put it below a question of its own, such as "## Question"`,
  unansweredTextBelow: (title: string, lines: string) =>
    `the text below the title ${title}, which deeper headings follow,${lines} is never sent; put it below a question of its own, such as "## Question"`,
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
  repeatedColumn: (name: string) => `two columns are named ${name}; keep one`,
  badHeader: (missing: string) =>
    `the first row must name the columns, such as id,question,answer,language,tags; it lacks: ${missing}`,
  misplacedField: (name: string) =>
    `${name} is one entry's own; write it in a yaml block below that entry's heading`,
  misplacedAnswer: () => 'the answer is the text below the heading; write it there',
};
