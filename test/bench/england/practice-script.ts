import { networkIdOf, tokenOf } from './fill-england.ts'
import { type Group, groupsOf, listSizeOf, type Shape } from './made-up-england.ts'

/** One command as it goes over the wire. */
export interface BenchCommand {
  readonly token: string
  readonly body: Readonly<Record<string, unknown>> & { readonly commandId: string }
}

/** What one practice does, one after the other. */
export type PracticeScript = readonly BenchCommand[]

/** Every practice declares its intent, confirms its list and agrees to the proposed group; in scattered order. */
export function practiceScripts(shape: Shape, run: string): readonly PracticeScript[] {
  const scripts = groupsOf(shape).flatMap((group) =>
    group.members.map((practice) => scriptOf(group, practice, run)),
  )
  return scattered(scripts)
}

/** The same, and then lists confirmed again and again, for loads that last. */
export function endlessScripts(shape: Shape, rounds: number): readonly PracticeScript[] {
  const first = practiceScripts(shape, 'round-0')
  const again = Array.from({ length: rounds }, (_, round) =>
    practiceScripts(shape, `round-${round + 1}`).map(([, confirm]) => (confirm ? [confirm] : [])),
  )
  return [...first, ...again.flat()]
}

function scriptOf({ name }: Group, practice: string, run: string): PracticeScript {
  const list = listSizeOf(Number(practice.slice(1)) - 1)
  const steps = [
    { step: 'F1', practice, contribution: { kind: 'answer', answer: { intent: 'yes' } } },
    { step: 'F2', practice, contribution: { kind: 'answer', answer: { code: practice, list } } },
    { step: 'F3', network: networkIdOf(name), contribution: { kind: 'agree', version: 1 } },
  ]
  return steps.map((input) => ({
    token: tokenOf(practice),
    body: { commandId: `${run}:${input.step}:${practice}`, ...input },
  }))
}

/** The same order every time, with neighbours far apart: the stride is a prime that divides no shape. */
const scattered = <T>(all: readonly T[]): readonly T[] =>
  all.map((_, index) => all[(index * 1009) % all.length] as T)
