import type { NetworkDetail } from '@muster/domain/views/network-view'
import type { ReactNode } from 'react'
import { Area } from '../area/area.tsx'
import { Certificate } from '../certificate/certificate.tsx'
import { Changes } from '../changes/changes.tsx'
import { Disputes } from '../disputes/disputes.tsx'
import { Dissolution } from '../dissolution/dissolution.tsx'
import { ExpectedPayments } from '../money/expected-payments.tsx'
import { OutsideSection } from '../outside/outside-section.tsx'
import { Agreements } from '../people/agreements.tsx'
import { DataSharing } from '../people/data-sharing.tsx'
import { People } from '../people/people.tsx'
import { Asking } from '../places/asking.tsx'
import type { Me } from '../session/session-queries.ts'
import { Deciding } from '../sign-off/deciding.tsx'
import { Exceptions } from './exceptions.tsx'
import { Members } from './members.tsx'
import { Overview } from './overview.tsx'
import { Timeline } from './timeline.tsx'

interface NetworkPart {
  /** The last piece of its address. */
  readonly path: string
  readonly title: string
  /** Who has no business with it; the api answers them nothing of it either. */
  readonly hiddenFrom?: readonly Me['home'][]
  readonly Shown: (props: { readonly detail: NetworkDetail }) => ReactNode
}

/** What there is to see of a network, each part a page of its own; the first stands at the network’s own address. */
export const networkParts: readonly NetworkPart[] = [
  { path: 'overview', title: 'Overview', Shown: Overview },
  {
    path: 'members',
    title: 'Members',
    Shown: ({ detail }) => (
      <>
        <People network={detail.row.id} />
        <Members detail={detail} />
        <Asking network={detail.row.id} />
        <Area network={detail.row.id} />
        <Exceptions detail={detail} />
      </>
    ),
  },
  {
    path: 'agreement',
    title: 'Agreement',
    Shown: ({ detail }) => (
      <>
        <Agreements network={detail.row.id} />
        <DataSharing network={detail.row.id} />
      </>
    ),
  },
  {
    path: 'sign-off',
    title: 'Sign-off',
    hiddenFrom: ['practice'],
    Shown: ({ detail }) => <Deciding network={detail.row.id} />,
  },
  {
    path: 'changes',
    title: 'Changes',
    Shown: ({ detail }) => (
      <>
        <Changes network={detail.row.id} />
        <Dissolution detail={detail} />
      </>
    ),
  },
  {
    path: 'disputes',
    title: 'Disputes',
    hiddenFrom: ['secretary', 'region'],
    Shown: ({ detail }) => <Disputes network={detail.row.id} />,
  },
  {
    path: 'payments',
    title: 'Payments',
    hiddenFrom: ['secretary'],
    Shown: ({ detail }) => (
      <>
        <OutsideSection network={detail.row.id} />
        <ExpectedPayments network={detail.row.id} />
      </>
    ),
  },
  {
    path: 'certificate',
    title: 'Certificate',
    Shown: ({ detail }) => <Certificate network={detail.row.id} certificate={detail.certificate} />,
  },
  {
    path: 'history',
    title: 'What happened',
    Shown: ({ detail }) => <Timeline network={detail.row.id} />,
  },
]

/** The parts that somebody may open; whoever has no account sees none but the overview. */
export const partsFor = (me: Me | null | undefined) =>
  networkParts.filter(({ hiddenFrom }) => !(me && hiddenFrom?.includes(me.home)))
