import { madeUpPractice } from '../acceptance/made-up-world.ts'
import { releaseVersion } from '../amendment/decide-version.ts'
import { first, nextWith, stepOf } from '../amendment/made-up-version.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime, londonDateOf } from '../calendar/london-day.ts'
import { decideChange } from '../change/decide-change.ts'
import { notifyChange } from '../change/notify-change.ts'
import { completeStep } from '../decide/complete-step.ts'
import { setDisputeMeeting } from '../dispute/hold-dispute.ts'
import { raiseDispute } from '../dispute/raise-dispute.ts'
import { referDispute } from '../dispute/settle-dispute.ts'
import {
  changeId,
  disputeId,
  londonDate,
  networkId,
  type PracticeId,
  practiceId,
  stepId,
} from '../ids.ts'
import { published } from '../programme/parameter.ts'
import type { Phase, Programme } from '../programme/programme.ts'
import { faultless } from './draw.ts'
import { ending, waive } from './ending-stage.ts'
import { elsewhere, national, userOf } from './made-up-people.ts'
import { beginning, lead, practices, secretary } from './made-up-run.ts'
import { ofCommissioner } from './makers/commissioner.ts'
import { ofCommittee } from './makers/committee.ts'
import type { Item } from './makers/items.ts'
import { ofMediation } from './makers/mediation.ts'
import { propose } from './makers/networks.ts'
import { ofOutside } from './makers/outside.ts'
import { doesNext } from './makers/steps.ts'
import { words } from './plausible-answer.ts'
import type { Run } from './run.ts'
import { ofWorld, Story } from './story.ts'
import { varies } from './varying-stage.ts'

const stricter = nextWith('F9', {
  evidence: [
    ...stepOf('F9').evidence,
    { kind: 'yesNo', id: 'federation', label: 'Are you in a federation?' },
  ],
})
/** In which a commissioner may require a network to take a practice, once mediation has failed (S30). */
const later = requiring(nextWith('G1', { dueOffset: -14, remindWorkingDaysBefore: [2] }, stricter))
const written: readonly Programme[] = [first, stricter, later]

function requiring(programme: Programme): Programme {
  const { mediation } = programme
  if (!mediation) return programme
  const afterFailure = published('require' as const, 'S30')
  return { ...programme, mediation: { ...mediation, afterFailure } }
}

const [one, other] = [networkId('N1'), networkId('N2')] as const

/** Its patients are too many to forget, and it stays alone. */
const alone = practiceId('P10007')

/** Six practices of 15,000 patients and a small one, no network, nothing answered; three versions are written down. */
function nothingYet(): Run {
  const world = beginning()
  const listed = [...world.practices.keys()].map((id) => [id, 15_000] as const)
  const county = [...listed, [alone, 4_000] as const].map(
    ([id, list]) => [id, { ...madeUpPractice(id, list, null), claims: [], steps: {} }] as const,
  )
  return {
    world: { ...world, practices: new Map(county) },
    programme: { kind: 'programme', version: first.version, milestoneDatesPassed: [] },
    versions: new Map(written.map((one) => [one.version, one])),
  }
}

interface Chapter {
  readonly stage: Stage
  readonly on: string
  /** Phases whose steps everybody now does without a mistake, as far as they can be done. */
  readonly phases: readonly Phase[]
  readonly except?: string
}

export const stages = [
  'beginning',
  'registered',
  'papersReady',
  'approved',
  'signed',
  'live',
  'decidedOutside',
  'memberLeaving',
  'mediating',
  'mediationFailed',
  'disputing',
  'crossing',
  'ending',
  'varying',
] as const
export type Stage = (typeof stages)[number]

const chapters: readonly Chapter[] = [
  { stage: 'registered', on: '2019-05-14', phases: ['form'] },
  { stage: 'papersReady', on: '2019-05-29', phases: ['signOff'], except: 'D5' },
  { stage: 'approved', on: '2019-05-29', phases: ['signOff'] },
  { stage: 'signed', on: '2019-06-24', phases: ['govern'] },
  { stage: 'live', on: '2019-07-01', phases: ['goLive'] },
]

const told = new Map<Stage, Run>()

/** The run as it stands after so much has been done well. */
export function runAt(stage: Stage): Run {
  if (told.size === 0) tellChapters()
  return told.get(stage) as Run
}

function tellChapters(): void {
  const story = new Story(nothingYet())
  story.settles()
  told.set('beginning', story.run)
  for (const { stage, on, phases, except } of chapters) {
    story.at(atLondonTime(londonDate(on), '09:00'))
    story.settles()
    if (stage === 'registered') formGroups(story)
    if (stage === 'papersReady') convene(story)
    if (stage === 'live') getCodes(story)
    while (doesNext(story, ({ step }) => phases.includes(step.phase) && step.id !== except))
      story.settles()
    if (stage === 'papersReady') waive(story)
    told.set(stage, story.run)
  }
  told.set('decidedOutside', after('papersReady', '2019-06-03', decideOutside))
  told.set('mediating', after('registered', '2019-05-20', mediates))
  told.set('mediationFailed', after('mediating', '2019-05-22', mediationFails))
  told.set('disputing', after('live', '2019-07-02', disputes))
  told.set('varying', after('live', '2019-07-02', varies))
  told.set('ending', ending(told.get('beginning') as Run))
  told.set('crossing', crossing(told.get('papersReady') as Run))
  told.set('memberLeaving', after('live', '2019-08-07', memberLeaves))
}

/** Another course of events from there. */
function after(stage: Stage, on: string, happens: (story: Story) => void): Run {
  const story = new Story(told.get(stage) as Run)
  story.at(atLondonTime(londonDate(on), '09:00'))
  story.settles()
  happens(story)
  story.settles()
  return story.run
}

function formGroups(story: Story): void {
  const intent = ({ step, whose }: Item) => step.id === 'F1' && whose.practice !== alone
  while (doesNext(story, intent)) story.settles()
  const groups = [practices.slice(0, 3), practices.slice(3)]
  groups.forEach((group, at) => {
    story.tries(propose(story.run.world, at === 0 ? one : other, group))
  })
  story.settles()
}

function convene(story: Story): void {
  const { appointCommittee, scheduleMeeting } = ofCommittee
  for (const make of [ofCommissioner.planCover, appointCommittee, scheduleMeeting])
    story.tries(make(story.run, faultless()))
  story.settles()
}

/** Each network is asked for at the register, and its code is issued. */
function getCodes(story: Story): void {
  const { askOutside, answerOutside } = ofOutside
  for (const make of [askOutside, askOutside, answerOutside, answerOutside])
    story.tries(make(story.run, faultless()))
  story.settles()
}

/** The chair decides on one network, an officer on the other, on conditions; the committee meets on that day to hear of it. */
function decideOutside(story: Story): void {
  story.tries(ofCommissioner.setDelegationScheme(story.run, faultless()))
  for (const [network, by, outcome] of [
    [one, 'chair', 'approve'],
    [other, 'officer', 'approveWithConditions'],
  ] as const)
    story.tries({
      by: secretary,
      decide: ofWorld((now, actor) =>
        completeStep(now, actor, {
          step: stepId('D5'),
          network,
          contribution: {
            kind: 'decide',
            by,
            outcome,
            votes: [],
            reason: words,
            ...(outcome === 'approveWithConditions' && {
              conditions: words,
              conditionsBy: addDays(londonDateOf(now.now), 14),
            }),
          },
        }),
      ),
    })
  story.tries(ofCommittee.scheduleMeeting(story.run, faultless()))
}

/** The third member of the first network, which holds no part in it. */
function memberLeaves(story: Story): void {
  const practice = practices[2] as PracticeId
  const about = { network: one, change: changeId('C0'), reason: words }
  story.tries({
    by: lead,
    decide: ofWorld((now, by) => notifyChange(now, by, { ...about, kind: 'leave', practice })),
  })
  story.tries({
    by: lead,
    decide: ofWorld((now, by) => decideChange(now, by, { ...about, approved: true })),
  })
}

/** Both networks refuse the practice that is alone; a later version lets one of them be required to take it. */
function mediates(story: Story): void {
  const { askForPlace, refusePlace, inviteMediator, setMediationMeeting } = ofMediation
  const to = { kind: 'all' as const }
  story.tries({
    by: national,
    decide: ({ programme }) => releaseVersion(programme, { version: later, to, reason: words }),
  })
  story.settles()
  for (const make of [askForPlace, askForPlace, refusePlace, refusePlace]) {
    story.tries(make(story.run, faultless()))
    story.settles()
  }
  for (const make of [inviteMediator, setMediationMeeting])
    story.tries(make(story.run, faultless()))
}

function mediationFails(story: Story): void {
  story.tries(ofMediation.closeMediation(story.run, faultless()))
}

/** Members of both networks are in dispute and have met; one of the disputes has gone to the committee. */
function disputes(story: Story): void {
  const on = londonDateOf(story.run.world.now)
  const [first, , , second] = practices
  for (const [network, practice] of [
    [one, first],
    [other, second],
  ] as const) {
    const by = userOf(practice)
    const about = { network, dispute: disputeId(`Q-${network}`), on }
    const raised = { ...about, practice: practice as PracticeId, step: stepId('F7'), reason: words }
    story.tries({ by, decide: ofWorld((now, who) => raiseDispute(now, who, raised)) })
    story.tries({ by, decide: ofWorld((now, who) => setDisputeMeeting(now, who, about)) })
    if (network === one)
      story.tries({ by, decide: ofWorld((now, who) => referDispute(now, who, about)) })
  }
}

/** The last member of the second network belongs to another commissioner, and nobody has said which of them leads. */
function crossing(run: Run): Run {
  const { world } = run
  const id = practices[5] as PracticeId
  const member = world.practices.get(id)
  if (!member) throw new Error('The second network has no third member.')
  const published = { ...member.published, commissioner: elsewhere }
  const commissioner = { ...world.commissioner, id: elsewhere, name: 'Made-up CCG elsewhere' }
  const story = new Story({
    ...run,
    world: {
      ...world,
      practices: new Map(world.practices).set(id, { ...member, published }),
      others: new Map([
        [elsewhere, { ...commissioner, meetings: {}, committee: [], blockers: {} }],
      ]),
    },
  })
  story.settles()
  return story.run
}
