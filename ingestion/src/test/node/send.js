// Sends one of each call with Segment's own client. Arguments: the collector's URL, a write key, a run's id.
// Ends with 0 when the client believes that every call was delivered.
const { Analytics } = require('@segment/analytics-node')

const [host, writeKey, run] = process.argv.slice(2)
const analytics = new Analytics({ writeKey, host, flushAt: 3, maxRetries: 2 })
const failures = []
analytics.on('error', (error) => failures.push(error))

const anonymousId = `visitor-${run}`
const userId = `user-${run}`
analytics.page({ anonymousId, messageId: `page-${run}`, name: 'Home', properties: { path: '/' } })
analytics.track({ anonymousId, messageId: `track-${run}`, event: 'Product Viewed', properties: { sku: 'S1' } })
analytics.identify({ userId, anonymousId, messageId: `identify-${run}`, traits: { email: `Ada.${run}@Example.com`, plan: 'gold' } })
analytics.group({ userId, groupId: `group-${run}`, messageId: `group-${run}`, traits: { name: 'Acme' } })
analytics.alias({ userId, previousId: `old-${run}`, messageId: `alias-${run}` })
analytics.track({ userId, messageId: `late-${run}`, event: 'Order Completed', timestamp: new Date(Date.now() - 60_000) })

analytics.closeAndFlush({ timeout: 30_000 }).then(() => {
  failures.forEach((failure) => console.error(failure))
  process.exit(failures.length === 0 ? 0 : 1)
})
