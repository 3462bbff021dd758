import {
  addVersion,
  releaseVersion,
  undoVersion,
  versionPage,
  versionPreview,
  versionsPage,
} from '@muster/operations'
import { z } from 'zod'
import { ids, short, text, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const version = z.int('Enter the number of a version.').min(1).max(100_000)
const to = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('region'), region: short }),
    z.strictObject({ kind: z.literal('commissioner'), commissioner: ids.commissioner }),
  ],
  'Choose to whom: one commissioner, a region, or all.',
)

const watches = guarded({ who: ['region', 'national'], scope: 'ownRegion' })
const steers = guarded({ who: ['national'], scope: 'all' })

/** The versions of the programme: regions see what they are and would do, the national team releases them. */
export const versions = router({
  list: watches.query(({ ctx }) =>
    versionsPage({ db: ctx.db, actor: ctx.account }, aroundOf(ctx.account, {}).programme),
  ),

  get: watches
    .input(z.strictObject({ version }))
    .query(({ ctx, input }) =>
      versionPage(
        { db: ctx.db, actor: ctx.account },
        aroundOf(ctx.account, {}).programme,
        input.version,
      ),
    ),

  preview: watches
    .input(z.strictObject({ version, to }))
    .query(({ ctx, input }) =>
      versionPreview(
        { db: ctx.db, actor: ctx.account },
        aroundOf(ctx.account, {}).programme,
        input,
      ),
    ),

  add: steers
    .input(z.strictObject({ commandId: ids.command, document: text(500_000) }))
    .mutation(({ ctx, input: { commandId, document } }) =>
      addVersion({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        programme: aroundOf(ctx.account, {}).programme,
        document,
      }),
    ),

  release: steers
    .input(z.strictObject({ commandId: ids.command, version, to, reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      releaseVersion({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  undo: steers
    .input(z.strictObject({ commandId: ids.command, version, reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      undoVersion({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
