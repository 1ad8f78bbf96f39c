/** A reading process that takes memory without end. */
const taken: Buffer[] = [];
process.on('disconnect', () => process.exit(0));
process.on('message', () => {
  for (;;) taken.push(Buffer.alloc(10_000_000, 1));
});
