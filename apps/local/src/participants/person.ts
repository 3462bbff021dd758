import type { Fact } from '@muster/domain/facts/stream-ref'
import type { NetworkId } from '@muster/domain/ids'
import type { Step } from '@muster/domain/programme/step'
import type { Refusal } from '@muster/domain/refusal'
import type { Beliefs } from './beliefs/beliefs.ts'
import type { Draw } from './draw.ts'
import type { Job } from './job.ts'
import type { IntendingGroup } from './known-world.ts'
import type { Luck } from './luck.ts'

/** What came of doing a job: new facts to believe, a refusal, or nothing yet. */
export type Outcome =
  | { readonly facts: readonly Fact[]; readonly refusal?: Refusal }
  | { readonly refusal: Refusal }
  | { readonly again: true }

/** Whoever does a job: what they know, their luck, and their line to the server. */
export interface Person {
  readonly beliefs: Beliefs
  readonly draw: Draw
  readonly luck: Luck
  group(key: string): IntendingGroup
  networkCode(network: NetworkId): string | undefined
  /** The version of a document that is to be signed, as somebody of the network read it. */
  documentVersion(job: Job, step: Step): Promise<string>
  command<T>(job: Job, procedure: string, input: object): Promise<T>
  read<T>(job: Job, procedure: string, input: object): Promise<T>
}
