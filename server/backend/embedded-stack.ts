import { PGlite } from '@supabase/lite/pglite';

/** The pointer into the stack of compiled code. The library's module has it, and its types do not say so. */
type WithStack = Record<'___stack_pointer', WebAssembly.Global<'i32'>>;

/**
 * Whenever PostgreSQL refuses something it jumps out of what it was at. The library catches the jump, and leaves the stack
 * where it was: after some ten thousand refusals nothing is left of it, and the database reads what is not its own,
 * or hangs. Between two calls nothing of the database runs, so the stack stands again where it stood before the call.
 * Found in PGlite 0.4.5, by the access matrix; a test holds it.
 */
const { execProtocolRawSync } = PGlite.prototype;
PGlite.prototype.execProtocolRawSync = function (message) {
  const stack = (this.Module as unknown as WithStack).___stack_pointer;
  const before = stack.value;
  try {
    return execProtocolRawSync.call(this, message);
  } catch (fault) {
    if (fault instanceof WebAssembly.RuntimeError) endProcess(fault);
    throw fault;
  } finally {
    stack.value = before;
  }
};

/** Its memory can no longer be trusted; what was acknowledged is on the disk, and the next process reads it from there. */
function endProcess(fault: WebAssembly.RuntimeError): never {
  console.error(`The embedded database broke (${fault.message}). This process ends, so that it is started again from what is on the disk.`);
  process.exit(1);
}
