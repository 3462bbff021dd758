import { router } from './procedures.ts'
import { blockers } from './routers/blockers.ts'
import { changes } from './routers/changes.ts'
import { clock } from './routers/clock.ts'
import { commissioners, committee, cover, meetings } from './routers/commissioners.ts'
import { disputes } from './routers/disputes.ts'
import { dissolution } from './routers/dissolution.ts'
import { exceptions } from './routers/exceptions.ts'
import { health } from './routers/health.ts'
import { leadCommissioner } from './routers/lead-commissioner.ts'
import { live } from './routers/live.ts'
import { lmc } from './routers/lmc.ts'
import { mediation } from './routers/mediation.ts'
import { money } from './routers/money.ts'
import { networks } from './routers/networks.ts'
import { outside } from './routers/outside.ts'
import { places } from './routers/places.ts'
import { practices } from './routers/practices.ts'
import { programme } from './routers/programme.ts'
import { register } from './routers/register.ts'
import { rollout } from './routers/rollout.ts'
import { session } from './routers/session.ts'
import { steps } from './routers/steps.ts'
import { variations } from './routers/variations.ts'
import { versions } from './routers/versions.ts'

/** Routers by noun. */
export const appRouter = router({
  blockers,
  changes,
  clock,
  commissioners,
  committee,
  cover,
  disputes,
  dissolution,
  exceptions,
  health,
  leadCommissioner,
  live,
  lmc,
  mediation,
  meetings,
  money,
  networks,
  places,
  outside,
  practices,
  programme,
  register,
  rollout,
  session,
  steps,
  variations,
  versions,
})
export type AppRouter = typeof appRouter
