import { type Database, type Kysely, lastPosition, listChangedStates } from '@muster/db'
import type { DomainEvent } from '@muster/domain/facts/events'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import type { Population } from './population.ts'

/**
 * What nobody could know who only remembers his own deeds: what a register brings, what is asked of a network and
 * decided on it, what a mediator does, and which steps are open again because of it. Whoever it concerns is told, and looks.
 */
const told: readonly DomainEvent['type'][] = [
  'registerChangeProposed',
  'registerChangeWithdrawn',
  'registerChangeKept',
  'registerChangeDecided',
  'practiceClosed',
  'practiceReopened',
  'practiceContinued',
  'listJoined',
  'changeNotified',
  'changeAgreed',
  'changeApproved',
  'changeRefused',
  'changeTakenBack',
  'changeLapsed',
  'changeMade',
  'changeEffected',
  'joiningAsked',
  'joiningEnded',
  'networkLeft',
  'networkWithdrawn',
  'disputeRaised',
  'disputeMeetingSet',
  'disputeAccepted',
  'disputeReferred',
  'disputeOverdue',
  'disputeClosed',
  'mediationOpened',
  'mediatorInvited',
  'mediatorAccepted',
  'mediatorDeclined',
  'lmcNamed',
  'mediationMeetingSet',
  'mediationClosed',
  'practicePlaced',
  'stepReopened',
  'boundByOthers',
]

/** Tells the people what has come about since they were last told. */
export class News {
  readonly #db: Kysely<Database>
  readonly #programme: ProgrammeId
  readonly #population: Population
  #position = 0

  constructor(db: Kysely<Database>, programme: ProgrammeId, population: Population) {
    this.#db = db
    this.#programme = programme
    this.#population = population
  }

  /** Once the engine has caught up, so that everybody hears the same in every run. */
  async tell(at: Instant): Promise<void> {
    const position = await lastPosition(this.#db)
    if (position === this.#position) return
    const states = await listChangedStates(this.#db, {
      programme: this.#programme,
      after: this.#position,
      types: told,
    })
    this.#position = position
    const held = states.filter((state) => state.kind !== 'programme')
    if (held.length > 0) this.#population.hear(held, at)
  }
}
