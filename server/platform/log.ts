import { pino } from 'pino';

export type Log = ReturnType<typeof createLog>;

export function createLog(level: string) {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
