import type { StoredEvent } from '@muster/db'
import { canonicalJson } from '@muster/domain/facts/canonical-json'
import type { IssuedPart } from '@muster/domain/facts/events'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { DisputeId, PracticeId, StepId } from '@muster/domain/ids'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

interface Held {
  readonly step: StepId
  readonly stage: string
}

/** A variation of a part that members dispute is signed by nobody until it has ended, and what has ended stays so. */
export class DisputeInspector {
  readonly violations: Violation[] = []
  readonly #open = new Map<string, Map<DisputeId, Held>>()
  readonly #texts = new Map<string, readonly IssuedPart[]>()
  readonly #signed = new Map<string, string>()

  /** With the facts as they were before this event. */
  see({ stream, event }: StoredEvent, before: Replay): void {
    const { id } = parseStreamKey(stream)
    const disputes = this.#open.get(id) ?? new Map<DisputeId, Held>()
    switch (event.type) {
      case 'documentIssued': {
        const { document, version, parts } = event.data
        this.#texts.set(`${id} ${document} ${version}`, parts)
        return
      }
      case 'disputeRaised': {
        const { dispute, step, stage } = event.data
        this.#open.set(id, disputes.set(dispute, { step, stage }))
        return
      }
      case 'disputeMeetingSet':
      case 'disputeOverdue':
        if (!disputes.has(event.data.dispute)) this.#found(stream, 'it went on after its end')
        return
      case 'disputeReferred':
        this.#refer(stream, disputes, event.data)
        return
      case 'disputeClosed':
        this.#close(stream, disputes, event.data, before)
        return
      case 'documentSigned':
        this.#sign(id as PracticeId, event.data, before)
        return
    }
  }

  #refer(
    where: string,
    disputes: Map<DisputeId, Held>,
    { dispute, stage }: { readonly dispute: DisputeId; readonly stage: string },
  ): void {
    const held = disputes.get(dispute)
    if (!held) this.#found(where, 'it was referred after its end')
    else disputes.set(dispute, { ...held, stage })
  }

  #close(
    where: string,
    disputes: Map<DisputeId, Held>,
    { dispute, outcome }: { readonly dispute: DisputeId; readonly outcome: string },
    before: Replay,
  ): void {
    const held = disputes.get(dispute)
    const last = before.version().disputes?.stages.at(-1)?.name
    if (!held) this.#found(where, 'it was closed after its end')
    if (outcome === 'notSettled' && held?.stage !== last)
      this.#found(where, `it was given up at the stage “${held?.stage}”, before the last`)
    disputes.delete(dispute)
  }

  #sign(
    practice: PracticeId,
    {
      network,
      step,
      version,
    }: { readonly network: string; readonly step: StepId; readonly version: string },
    before: Replay,
  ): void {
    const { steps, disputes } = before.version()
    const completion = steps.find(({ id }) => id === step)?.completion
    if (completion?.how !== 'eachSigns') return
    const { document } = completion
    const key = `${practice} ${network} ${document}`
    const last = this.#signed.get(key)
    this.#signed.set(key, version)
    if (last === undefined || !disputes?.documents.includes(document)) return
    const text = (which: string) => this.#texts.get(`${network} ${document} ${which}`) ?? []
    for (const { step: disputed } of this.#open.get(network)?.values() ?? [])
      if (partOf(text(last), disputed) !== partOf(text(version), disputed))
        this.#found(network, `${practice} signed “${disputed}” anew while it was disputed`)
  }

  #found(where: string, says: string): void {
    this.violations.push({ invariant: 'what is disputed is not signed anew', where, says })
  }
}

const partOf = (parts: readonly IssuedPart[], step: StepId): string =>
  canonicalJson(parts.filter((one) => one.step === step).map(({ answer }) => answer))
