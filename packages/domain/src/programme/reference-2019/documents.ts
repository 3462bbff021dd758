import { stepId } from '../../ids.ts'
import { proposed, published } from '../parameter.ts'
import type { SignedDocument } from '../programme.ts'
import { agreementFront2019 } from './agreement-front.ts'

const initial = ['F3', 'F4', 'F6', 'F7'].map(stepId)
const schedules = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8'].map(stepId)

/** Who coordinates for now is no part of what members sign. */
const leavesOut = { [stepId('F3')]: ['coordinator'] }

/** The contract of each practice is varied by its commissioner; the words are Muster's own, what they say is sourced. */
const contractVariation: SignedDocument = {
  name: 'contractVariation',
  label: 'Variation of the practice contract',
  madeOf: [stepId('D9')],
  served: {
    by: stepId('D9'),
    noticeOn: 'noticeOn',
    effectiveOn: 'effectiveOn',
    shortNotice: 'shortNotice',
    noticeDays: published(14, 'A varied contract needs, where practicable, 14 days’ notice: S71'),
    says: [
      published(
        'The practice takes part in the network contract as a member of the network named here.',
        'The enhanced service is carried by the practice’s own contract: S14 S15 S21',
      ),
      published(
        'Together with the other members it provides what the network contract asks, with extended hours for all patients of the network from the first day.',
        'S20 S24 S51',
      ),
      published(
        'The network’s money is paid to its nominated payee; the participation payment is paid to the practice.',
        'S25 S53 S55',
      ),
      proposed(
        'Everything else in the contract stays as it is.',
        'No source shows the wording of a variation of 2019',
      ),
    ],
  },
}

const laterDays = proposed(28, 'As long as for a change of members; days [P]')
const remindWorkingDaysBefore = [10, 5, 1]

/** Signed apart and not part of the full agreement: data sharing, and each practice's own contract. */
export const documents2019: readonly SignedDocument[] = [
  {
    name: 'initialAgreement',
    label: 'Initial network agreement',
    madeOf: initial,
    leavesOut,
    front: agreementFront2019,
  },
  {
    name: 'fullAgreement',
    label: 'Network agreement',
    madeOf: [...initial, ...schedules],
    leavesOut,
    front: agreementFront2019,
    varied: {
      by: stepId('G1'),
      share: 'variations',
      votes: 'votes',
      quorum: 'quorum',
      always: proposed(
        [...initial, stepId('G1')],
        'Members change with the commissioner’s agreement: S7 S47; the payee takes the money: S1 S2; what was registered, and the rule itself, by all [P]',
      ),
    },
    variedLater: {
      parts: proposed(
        schedules,
        'The schedules are the members’ own, the mandatory clauses are not varied locally: S7 S39; members, director and payee change by notice: S7 [P]',
      ),
      signWithinDays: laterDays,
      remindWorkingDaysBefore,
      late: 'memberWillNotSign',
    },
  },
  {
    name: 'dataSharingAgreement',
    label: 'Data sharing agreement',
    madeOf: ['F3', 'G9A'].map(stepId),
    leavesOut,
    variedLater: {
      parts: proposed(
        [stepId('G9A')],
        'Who shares which data is settled by its parties: S5 S51 [P]',
      ),
      signWithinDays: laterDays,
      remindWorkingDaysBefore,
      late: 'dataSharingUnsigned',
    },
  },
  contractVariation,
]
