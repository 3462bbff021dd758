import { createRoute } from '@tanstack/react-router'
import { OnlyNowPage } from '../features/as-of/only-now.tsx'
import { StepBlockedPage } from '../features/blockers/blocked-page.tsx'
import { StepPage } from '../features/steps/step-page.tsx'
import { readWhose, whoseKey } from '../features/steps/whose.ts'
import { rootRoute } from './root.tsx'

export const stepRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/steps/$step',
  validateSearch: readWhose,
  component: function Step() {
    const { step } = stepRoute.useParams()
    const whose = stepRoute.useSearch()
    return <StepPage key={`${step} ${whoseKey(whose)}`} step={step} whose={whose} />
  },
})

export const stepBlockedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/steps/$step/blocked',
  validateSearch: readWhose,
  component: function Blocked() {
    return (
      <OnlyNowPage>
        <StepBlockedPage
          step={stepBlockedRoute.useParams().step}
          whose={stepBlockedRoute.useSearch()}
        />
      </OnlyNowPage>
    )
  },
})
