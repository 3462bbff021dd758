import { rolloutHome, signOffEntries } from '@muster/operations'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

export const rollout = router({
  home: guarded({ who: ['region', 'national'], scope: 'ownRegion' }).query(({ ctx }) =>
    rolloutHome({ db: ctx.db, actor: ctx.account }, aroundOf(ctx.account, {}).programme),
  ),

  signOff: guarded({ who: ['region', 'national'], scope: 'ownRegion' }).query(({ ctx }) =>
    signOffEntries({ db: ctx.db, actor: ctx.account }, aroundOf(ctx.account, {}).programme),
  ),
})
