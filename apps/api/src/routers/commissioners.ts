import {
  appointCommittee,
  declareInterest,
  endInterest,
  leadHome,
  liftHold,
  meetingMinutes,
  planCover,
  reportDecision,
  scheduleMeeting,
  setDelegationScheme,
  setGapPolicy,
} from '@muster/operations'
import { z } from 'zod'
import { overseers } from '../access.ts'
import { asOf, date, ids, vote, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const about = { commandId: ids.command, commissioner: ids.commissioner }

const quorum = z.strictObject({
  votingMembers: z.int().min(1).max(50),
  layMembers: z.int().min(0).max(50),
  executives: z.int().min(0).max(50),
  layAndExecutiveMajority: z.boolean(),
})

const member = z
  .strictObject({
    id: ids.member,
    role: z.enum(['layChair', 'lay', 'executive', 'gp', 'independentGp', 'nurse', 'nhsEngland']),
    practice: ids.practice.optional(),
    alternateFor: ids.member.optional(),
  })
  .transform(({ practice, alternateFor, ...rest }) => ({
    ...rest,
    ...(practice ? { practice } : {}),
    ...(alternateFor ? { alternateFor } : {}),
  }))

export const commissioners = router({
  home: guarded({ who: overseers, scope: 'ownCommissioner' })
    .input(z.strictObject({ commissioner: ids.commissioner, asOf }))
    .query(({ ctx, input }) =>
      leadHome(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), commissioner: input.commissioner },
      ),
    ),

  setGapPolicy: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(
      z.strictObject({
        ...about,
        gapPolicy: z.enum(['holdAll', 'confirmReady']),
        reason: words,
        owner: z.enum(['supportLead', 'commissioner', 'region']).optional(),
        reviewOn: date.optional(),
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      setGapPolicy({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  liftHold: guarded({ who: ['region'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      liftHold({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  setDelegationScheme: guarded({ who: ['supportLead', 'region'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, officerMayDecide: z.boolean(), reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      setDelegationScheme({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})

export const committee = router({
  appoint: guarded({ who: ['secretary', 'supportLead'], scope: 'ownCommissioner' })
    .input(
      z.strictObject({
        ...about,
        members: z.array(member).max(40),
        quorum: quorum.optional(),
        whenConflicted: z.enum(['leave', 'speak']).optional(),
      }),
    )
    .mutation(({ ctx, input: { commandId, quorum: terms, whenConflicted, ...input } }) =>
      appointCommittee({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        ...(terms ? { quorum: terms } : {}),
        ...(whenConflicted ? { whenConflicted } : {}),
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  declareInterest: guarded({ who: ['secretary'], scope: 'ownCommissioner' })
    .input(
      z.strictObject({
        ...about,
        member: ids.member,
        kind: z.enum(['practice', 'partnership', 'family']),
        practice: ids.practice,
        details: words.optional(),
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      declareInterest({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  endInterest: guarded({ who: ['secretary'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, interest: ids.command }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      endInterest({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})

export const meetings = router({
  minutes: guarded({ who: overseers, scope: 'ownCommissioner' })
    .input(z.strictObject({ commissioner: ids.commissioner, meeting: ids.meeting, asOf }))
    .query(({ ctx, input: { commissioner, meeting, asOf } }) =>
      meetingMinutes(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, { commissioner, asOf }), commissioner },
        meeting,
      ),
    ),

  report: guarded({ who: ['secretary'], scope: 'ownCommissioner' })
    .input(
      z.strictObject({
        commandId: ids.command,
        network: ids.network,
        heldAt: ids.meeting,
        outcome: z.enum(['noted', 'ratified', 'notRatified']),
        votes: z.array(vote).max(100),
        reason: words.optional(),
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      reportDecision({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  schedule: guarded({ who: ['secretary'], scope: 'ownCommissioner' })
    .input(
      z.strictObject({
        ...about,
        meeting: ids.meeting.optional(),
        on: date,
        papersBy: date,
        agenda: z.array(ids.network).max(200),
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      scheduleMeeting({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})

export const cover = router({
  plan: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, practice: ids.practice, by: ids.network }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      planCover({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
