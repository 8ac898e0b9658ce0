import { type Disk, disk as machineDisk } from '../../scripts/disk.ts';

/** How the disk fails at one operation: it refuses it, dies before it, or dies halfway through it. From a death on, nothing works. */
export type Failure = 'refuses' | 'dies' | 'dies halfway';

/** A file system that counts what is asked of it and fails at the given operation. */
export function faultyDisk(
  failAt: number,
  failure: Failure,
): { readonly disk: Disk; readonly operations: () => number } {
  let count = 0;
  let isDead = false;
  const guarded =
    <Args extends unknown[], Result>(
      act: (...args: Args) => Promise<Result>,
      halfway?: (...args: Args) => Promise<void>,
    ) =>
    async (...args: Args): Promise<Result> => {
      if (isDead) throw new Error('the machine is off');
      const isTime = count === failAt;
      count += 1;
      if (!isTime) return act(...args);
      if (failure !== 'refuses') isDead = true;
      if (failure === 'dies halfway') await halfway?.(...args);
      throw Object.assign(new Error(`ENOSPC: no space left on device (operation ${failAt})`), { code: 'ENOSPC' });
    };
  const disk: Disk = {
    read: guarded(machineDisk.read),
    list: guarded(machineDisk.list),
    exists: guarded(machineDisk.exists),
    write: guarded(machineDisk.write, (path, bytes) => machineDisk.write(path, bytes.subarray(0, bytes.length >> 1))),
    rename: guarded(machineDisk.rename, machineDisk.rename),
    remove: guarded(machineDisk.remove),
  };
  return { disk, operations: () => count };
}
