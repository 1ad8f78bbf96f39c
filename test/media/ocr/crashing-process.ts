/** A reading process that a picture kills. */
process.on('message', () => process.abort());
