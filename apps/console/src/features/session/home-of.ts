import { linkOptions } from '@tanstack/react-router'

type Home = 'practice' | 'lead' | 'secretary' | 'region' | 'lmc'

/** The first page of each kind of person. */
export function homeOf(home: Home, scopeId: string) {
  switch (home) {
    case 'practice':
      return linkOptions({ to: '/practices/$practice', params: { practice: scopeId } })
    case 'lead':
    case 'secretary':
      return linkOptions({ to: '/commissioners/$commissioner', params: { commissioner: scopeId } })
    case 'region':
      return linkOptions({ to: '/rollout' })
    case 'lmc':
      return linkOptions({ to: '/lmc' })
  }
}

export const homeWords: Readonly<Record<Home, string>> = {
  practice: 'Your practice',
  lead: 'Your networks',
  secretary: 'Your committee',
  region: 'Rollout',
  lmc: 'Your cases',
}
