import { stepId } from '../../ids.ts'
import type { MediationRules } from '../mediation.ts'
import { proposed, published } from '../parameter.ts'

/** What 2019 knew for the practice that nobody wanted: the local medical committee mediates. */
export const mediation2019: MediationRules = {
  intent: { step: stepId('F1'), field: 'intent', value: 'yes' },
  refusals: proposed(3, 'How many refusals show that nobody will take a practice [P]'),
  neighboursWithinKm: proposed(
    20,
    'A network normally stays within the lines of a commissioner and is contiguous: S12; how near a neighbour is [P]',
  ),
  withinWorkingDays: {
    invite: proposed(2, 'The local medical committee mediates: S4 S22; days [P]'),
    meet: proposed(5, 'The local medical committee mediates: S4 S22; days [P]'),
    settle: proposed(10, 'The target of the blocker “a network refuses a practice” [P]'),
  },
  withoutCommittee: proposed(
    true,
    'Commissioner and committee resolve gaps together: S4 S22; that the commissioner goes on where the committee declines [P]',
  ),
  afterFailure: published(
    'localCover',
    'In 2019 a commissioner could not allocate a practice: S29; its patients are covered all the same: S27 S28',
  ),
  blockers: {
    noNetwork: 'practiceHasNoNetwork',
    refused: 'networkRefusesPractice',
    twoNetworks: 'practiceInTwoNetworks',
  },
}
