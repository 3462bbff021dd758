import fc from 'fast-check'
import type { Decided } from '../decide/contribution.ts'
import { Draw } from './draw.ts'
import { everybody } from './made-up-people.ts'
import { type CommandName, commandNames, makers, nouns } from './makers/makers.ts'
import { registerBrings } from './makers/register.ts'
import { doesNext } from './makers/steps.ts'
import type { Run } from './run.ts'
import { type Stage, stages } from './stages.ts'
import type { Attempt, Story } from './story.ts'

/**
 * How somebody tries something: as they should; by somebody else, in whose scope it is not; on a page that was opened
 * before the last attempts; the very same once more; or out of its order, about what is not there to be done.
 */
export const ways = ['valid', 'outOfScope', 'stale', 'repeated', 'outOfOrder'] as const
export type Way = (typeof ways)[number]

export interface Try {
  readonly command: CommandName
  readonly way: Way
  readonly picks: readonly number[]
}

/**
 * One thing that happens: people try something at the same moment, each on what they saw; everybody does so many steps
 * as they should; or days pass.
 */
export type Happening =
  | { readonly days: number }
  | { readonly doneWell: number }
  /** A later practice register is imported. */
  | { readonly register: readonly number[] }
  | { readonly tries: readonly Try[] }

const way = fc.constantFrom<Way>('valid', 'valid', 'valid', 'valid', ...ways.slice(1))
/** Some days, or until after the next quarter has begun. */
const days = fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constantFrom(40, 95))
const picks = fc.array(fc.nat(9_999), { minLength: 8, maxLength: 8 })

/** Of any command, and more often of the nouns that the sequence is about. */
const oneTry = (about: readonly CommandName[]): fc.Arbitrary<Try> =>
  fc.record({
    command: fc.oneof(
      { weight: 2, arbitrary: fc.constant<CommandName>('completeStep') },
      { weight: 4, arbitrary: fc.constantFrom(...about) },
      { weight: 1, arbitrary: fc.constantFrom(...commandNames) },
    ),
    way,
    picks,
  })

function happening(about: readonly CommandName[]): fc.Arbitrary<Happening> {
  const one = oneTry(about)
  const several = fc.array(one, { minLength: 2, maxLength: 3 })
  return fc.oneof(
    { weight: 1, arbitrary: fc.record({ days }) },
    { weight: 1, arbitrary: fc.record({ register: picks }) },
    { weight: 1, arbitrary: fc.record({ doneWell: fc.integer({ min: 1, max: 12 }) }) },
    { weight: 5, arbitrary: fc.record({ tries: fc.tuple(one) }) },
    { weight: 1, arbitrary: fc.record({ tries: several }) },
  )
}

/** A sequence, from one of the points that a programme reaches when it goes well. */
export interface Sequence {
  readonly from: Stage
  readonly happenings: readonly Happening[]
}

const ofNoun = fc
  .constantFrom(...Object.values(nouns))
  .map((noun) => Object.keys(noun) as readonly CommandName[])

const about = (commands: readonly CommandName[], most: number): fc.Arbitrary<Sequence> =>
  fc.record({
    from: fc.constantFrom(...stages),
    happenings: fc.array(happening(commands), { minLength: 3, maxLength: most }),
  })

export const sequence = (most: number): fc.Arbitrary<Sequence> =>
  fc.tuple(ofNoun, ofNoun).chain(([one, other]) => about([...one, ...other], most))

/** Sequences in which one command is tried often, among others of its noun. */
export function sequenceAbout(command: CommandName, most: number): fc.Arbitrary<Sequence> {
  const noun = Object.values(nouns).find((one) => command in one) ?? {}
  return about([command, command, ...(Object.keys(noun) as readonly CommandName[])], most)
}

/** What somebody tried, and the answer. */
export interface Tried extends Try, Pick<Attempt, 'contribution'> {
  readonly decided: Decided
}

interface Made {
  readonly command: CommandName
  readonly attempt: Attempt
}

/** Lets happenings happen in a story, and remembers what the next ones may be stale by, or repeat. */
export class Happen {
  readonly tried: Tried[] = []
  readonly #story: Story
  #earlier: Run
  #last: Made | null = null

  constructor(story: Story) {
    this.#story = story
    this.#earlier = story.run
  }

  happens(one: Happening): void {
    if ('days' in one) this.#story.passes(one.days)
    else if ('register' in one)
      this.#story.records(registerBrings(this.#story.run.world, new Draw(one.register)))
    else if ('doneWell' in one) this.#doesWell(one.doneWell)
    else {
      const seen = this.#story.run
      for (const each of one.tries) this.#tries(each, seen)
      this.#earlier = seen
    }
  }

  #doesWell(most: number): void {
    for (let done = 0; done < most && doesNext(this.#story, () => true); done += 1)
      this.#story.settles()
  }

  #tries(one: Try, seen: Run): void {
    const made = this.#made(one, seen)
    const decided = this.#story.tries(made.attempt)
    const { command, attempt } = made
    const { contribution } = attempt
    this.tried.push({ ...one, command, ...(contribution ? { contribution } : {}), decided })
    if (decided.ok) this.#last = made
  }

  #made({ command, way, picks }: Try, seen: Run): Made {
    if (way === 'repeated' && this.#last) return this.#last
    const draw = new Draw(picks, way === 'outOfOrder')
    const attempt = makers[command](way === 'stale' ? this.#earlier : seen, draw)
    if (way !== 'outOfScope') return { command, attempt }
    return { command, attempt: { ...attempt, by: draw.among(everybody) ?? attempt.by } }
  }
}
