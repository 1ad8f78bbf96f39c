import { expect, test } from 'vitest';
import { describeEachDatabase } from '../helpers/databases.ts';

describeEachDatabase('the processes of a database', (stores) => {
  test('see one another as long as they show themselves', async () => {
    const [one, other] = [await stores.open(), await stores.open()];
    await one.processes.show();
    expect(await one.processes.countOthers()).toBe(0);
    await other.processes.show();
    await other.processes.show();
    expect([await one.processes.countOthers(), await other.processes.countOthers()]).toEqual([1, 1]);
    await other.db.kysely
      .updateTable('processes')
      .set(({ eb }) => ({ seen_at: eb('seen_at', '-', 60_000) }))
      .execute();
    expect(await one.processes.countOthers()).toBe(0);
    await one.processes.show();
    await other.processes.show();
    await one.processes.leave();
    expect(await other.processes.countOthers()).toBe(0);
  });
});
