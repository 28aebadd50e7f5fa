/** State × command → state, who may, what is checked: one table per thing, from which checks, buttons and diagrams come. */
import type { ActingRole } from './actor.ts';
import { Conflict, Forbidden } from './errors.ts';

export type Transition<State extends string, Command extends string> = {
  /** 'new' for the command that makes the thing. */
  from: readonly (State | 'new')[];
  command: Command;
  /** More than one where the outcome depends on the rows; 'gone' where the thing is deleted. */
  to: readonly (State | 'gone')[];
  by: readonly ActingRole[];
  /** What else must hold, in words, for the diagram and the reader. */
  check?: string;
};

export type Machine<State extends string, Command extends string> = {
  thing: string;
  states: readonly State[];
  transitions: readonly Transition<State, Command>[];
};

/** The commands that this role has in this state; what the screens offer as buttons. */
export function possibleCommands<State extends string, Command extends string>(
  machine: Machine<State, Command>,
  state: string,
  role: ActingRole,
): Command[] {
  const commands = machine.transitions
    .filter(({ from, by }) => (from as readonly string[]).includes(state) && by.includes(role))
    .map(({ command }) => command);
  return [...new Set(commands)];
}

/**
 * Refuses a command that does not fit.
 * @throws Forbidden where the role never has this command; Conflict with the current state and what is possible from it
 */
export function guard<State extends string, Command extends string>(
  machine: Machine<State, Command>,
  command: Command,
  state: string,
  role: ActingRole,
): void {
  const rows = machine.transitions.filter((transition) => transition.command === command);
  if (!rows.some(({ by }) => by.includes(role))) throw new Forbidden();
  const fits = rows.some(({ from, by }) => (from as readonly string[]).includes(state) && by.includes(role));
  if (!fits) throw wrongState(machine, command, state, role);
}

/** The answer to whoever came second: what it is now, and what can be done from there. */
export function wrongState<State extends string, Command extends string>(
  machine: Machine<State, Command>,
  command: Command,
  state: string,
  role: ActingRole,
): Conflict {
  const words = (text: string) =>
    text
      .replaceAll('_', ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
  return new Conflict(
    'wrong_state',
    `This ${words(machine.thing)} is ${words(state)} now, so “${words(command)}” does not fit. Look at it again.`,
    { state, possible: possibleCommands(machine, state, role) },
  );
}

/** A Mermaid state diagram of the table. */
export function diagram<State extends string, Command extends string>(
  machine: Machine<State, Command>,
): string {
  const lines = machine.transitions.flatMap(({ from, command, to, by }) =>
    from.flatMap((source) =>
      to.map((target) => {
        const left = source === 'new' ? '[*]' : source;
        const right = target === 'gone' ? '[*]' : target;
        return `  ${left} --> ${right}: ${command} (${by.join(', ')})`;
      }),
    ),
  );
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}
