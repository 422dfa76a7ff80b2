import { allocate } from './allocate-command';
import type { Command } from './command';
import { demo } from './demo-command';
import { importCommands } from './import-command';
import { resetSecondFactor } from './second-factor-command';
import { userAdd } from './user-add-command';
import { verify } from './verify-command';

/** Every command, in the order of the overview. */
export const commands: readonly Command[] = [
  demo,
  ...importCommands,
  allocate,
  userAdd,
  resetSecondFactor,
  verify,
];
