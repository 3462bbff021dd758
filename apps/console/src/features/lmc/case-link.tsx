import type { LmcCase } from '@muster/domain/lmc/lmc-cases'
import { Link } from '@tanstack/react-router'

export const CaseLink = ({ about, commissioner, name }: LmcCase) =>
  about.kind === 'mediation' ? (
    <Link
      to="/lmc/mediations/$commissioner/$practice"
      params={{ commissioner, practice: about.practice }}
    >
      {name}
    </Link>
  ) : (
    <Link
      to="/lmc/disputes/$network/$dispute"
      params={{ network: about.network, dispute: about.dispute }}
    >
      {name}
    </Link>
  )
