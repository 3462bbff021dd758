import { phases } from '../../programme/programme.ts'
import { fieldShape } from './field-shape.ts'
import {
  byKind,
  key,
  list,
  object,
  oneOf,
  parameter,
  records,
  simple,
  text,
  whole,
  yesNo,
} from './shape.ts'

const party = oneOf([
  'practice',
  'coordinator',
  'director',
  'payee',
  'supportLead',
  'secretary',
  'region',
])

const completion = byKind('how', {
  answer: object({ by: party }),
  allAgree: object({ proposedBy: party }),
  eachSigns: object({ document: key }),
  judged: object({ by: party, returns: key, returnWorkingDays: whole(1, 100) }),
  decided: object({ whenConditionsLate: key }),
  computed: object({}, { confirmedBy: party, acknowledgedBy: party }),
})

const whenLate = byKind('effect', {
  chase: object({}),
  raise: object({ kind: key }, { whileAwaited: object({ template: key, kind: key }) }),
  record: object({ answer: object({}), note: text }),
  withhold: object({ payment: key }),
})

const needed = {
  id: key,
  title: text,
  phase: oneOf(phases),
  scope: oneOf(['practice', 'network', 'commissioner', 'meeting']),
  completion,
  evidence: list(fieldShape, 60),
  accept: list(object({ rule: key }, { with: records(simple) }), 20),
  after: list(object({ step: key }, { unlessConfirmingReady: yesNo }), 60),
  days: whole(0, 400),
  dueOffset: whole(-800, 800),
  whenLate,
  remindWorkingDaysBefore: list(whole(0, 100), 10),
  blockers: list(key, 20),
  why: text,
  source: text,
}

const interim = object(
  {
    field: key,
    is: key,
    until: key,
    atMostDays: parameter(whole(1, 400)),
    remindWorkingDaysBefore: list(whole(1, 100), 10),
    mayDo: text,
    source: text,
  },
  { onceLate: yesNo, byProposerAlone: yesNo },
)

const optional = {
  interim,
  fixedDate: yesNo,
  mayBeNotApplicable: yesNo,
  minutes: whole(0, 600),
  membersOnly: yesNo,
  withoutBankDetails: parameter(text),
}

/** What is looked at here; whatever else a step says has to be as in the version before. */
export const stepParts: ReadonlySet<string> = new Set([
  ...Object.keys(needed),
  ...Object.keys(optional),
])

export const stepShape = object(needed, optional)
