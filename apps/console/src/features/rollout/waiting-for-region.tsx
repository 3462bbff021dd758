import type { Rollout } from '@muster/domain/views/home-views'
import { useQuery } from '@tanstack/react-query'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'
import { YourTasks } from '../commissioners/your-tasks.tsx'

/** Where the region decides, what waits for it stands before everything that it only watches. */
export const WaitingForRegion = ({ decidesFor }: Pick<Rollout, 'decidesFor'>) =>
  decidesFor.map((one) => <AtCommissioner key={one.id} commissioner={one} />)

function AtCommissioner({ commissioner }: { commissioner: Rollout['decidesFor'][number] }) {
  const { data: home } = useQuery(commissionerQuery(commissioner.id))
  return home ? <YourTasks home={home} at={commissioner.name} /> : null
}
