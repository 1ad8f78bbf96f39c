/** A reading process that a file kills. */
process.on('message', () => process.abort());
