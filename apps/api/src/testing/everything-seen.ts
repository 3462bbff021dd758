import { lastPosition } from '@muster/db'
import type { Instant } from '@muster/domain/ids'
import { type Answer, call } from './call.ts'
import type { County } from './made-up-county.ts'
import { aloneOf, groupOf, type Person, programme } from './made-up-people.ts'

/** Every view of side 1 that there is, as one person asks for them all; most are denied to most. */
export async function everythingSeen(
  url: string,
  county: County,
  who: Person,
  asOf?: Instant,
): Promise<ReadonlyMap<string, Answer>> {
  const questions = [...pages(county), ...(await timelines(county)), ...steps(county)]
  const answers = await Promise.all(
    questions.map(async ([path, input]) => {
      const when = asOf === undefined || !asksAsOf(path) ? input : { ...input, asOf }
      const answer = await call(url, path, when, who)
      return [`${path} ${JSON.stringify(input)}`, answer] as const
    }),
  )
  return new Map(answers)
}

type Question = readonly [path: string, input: object | undefined]

const asksAsOf = (path: string) => !path.startsWith('session.')

const practices = [...groupOf(1, 1), ...groupOf(1, 2), aloneOf(1)]

const pages = ({ networks }: County): readonly Question[] => [
  ...networks[1].map((network) => ['networks.get', { network }] as const),
  ...networks[1].map((network) => ['networks.people', { network }] as const),
  ...networks[1].map((network) => ['money.expected', { network }] as const),
  ...networks[1].map((network) => ['networks.deciding', { network }] as const),
  ...networks[1].map((network) => ['changes.list', { network }] as const),
  ...networks[1].map((network) => ['places.ofNetwork', { network }] as const),
  ...practices.map((practice) => ['places.ofPractice', { practice }] as const),
  ...practices.map((practice) => ['variations.document', { practice }] as const),
  ...['variations.list', 'variations.file', 'places.ofCommissioner'].map(
    (path) => [path, { commissioner: 'ZC1' }] as const,
  ),
  ['rollout.signOff', undefined],
  ['rollout.lateStarts', undefined],
  ['meetings.minutes', { commissioner: 'ZC1', meeting: 'meeting-today-1' }],
  ...practices.map((practice) => ['practices.home', { practice }] as const),
  ...practices.map((practice) => ['places.ofPractice', { practice }] as const),
  ...networks[1].map((network) => ['places.ofNetwork', { network }] as const),
  ['places.ofCommissioner', { commissioner: 'ZC1' }],
  ['disputes.ofCommissioner', { commissioner: 'ZC1' }],
  ...networks[1].map((network) => ['disputes.ofNetwork', { network }] as const),
  ...practices.map((practice) => ['mediation.ofLmc', { commissioner: 'ZC1', practice }] as const),
  ...networks[1].map((network) => ['disputes.ofLmc', { network, dispute: 'dispute-1' }] as const),
  ['lmc.home', undefined],
  ['commissioners.home', { commissioner: 'ZC1' }],
  ['money.delays', { commissioner: 'ZC1' }],
  ...networks[1].map((network) => ['outside.ofNetwork', { network }] as const),
  ['outside.ofCommissioner', { commissioner: 'ZC1' }],
  ['variations.list', { commissioner: 'ZC1' }],
  ...practices.map((practice) => ['variations.document', { practice }] as const),
  ...['networks.list', 'rollout.home', 'session.personas', 'session.me', 'programme.get'].map(
    (path) => [path, undefined] as const,
  ),
]

/** From positions so near to each other that no event is on no page. */
async function timelines({ db, networks }: County): Promise<readonly Question[]> {
  const last = await lastPosition(db)
  const positions = Array.from({ length: Math.ceil(last / 25) }, (_, at) => (at + 1) * 25 + 1)
  return networks[1].flatMap((network) =>
    positions.map((before) => ['networks.timeline', { network, before }] as const),
  )
}

const steps = ({ networks }: County): readonly Question[] =>
  programme.steps.flatMap(({ id: step, scope }): readonly Question[] => {
    switch (scope) {
      case 'network':
        return networks[1].map((network) => ['steps.get', { step, network }])
      case 'practice':
        return practices.map((practice) => ['steps.get', { step, practice }])
      default:
        return [['steps.get', { step, commissioner: 'ZC1', meeting: 'meeting-1' }]]
    }
  })
