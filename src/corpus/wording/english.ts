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
};
