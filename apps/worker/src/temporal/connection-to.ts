import { type ClientConnectConfig, loadClientConnectConfig } from '@temporalio/envconfig'

/**
 * How to reach that server: with the certificates or the API key that Temporal's own settings (`TEMPORAL_*`,
 * `TEMPORAL_PROFILE`) hold for it, and plainly where they hold none. They are read where they are used, so that no
 * secret is handed from process to process.
 */
export function connectionTo(address: string): ClientConnectConfig['connectionOptions'] {
  const { connectionOptions } = loadClientConnectConfig()
  return connectionOptions.address === address ? connectionOptions : { address }
}
