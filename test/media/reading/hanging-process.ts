/** A reading process that takes files, and never answers. */
process.on('message', () => {});
process.on('disconnect', () => process.exit(0));
