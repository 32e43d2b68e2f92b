// What the server measures of itself goes on while the system gives it nothing more.

import { mock } from 'node:test'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { shedLoad } from '../../server/plugins/pressure.js'
import { ADMIN_TOKEN, serving } from './serving.js'

/** Makes `process.memoryUsage` fail as it does when the process has no file descriptor left. */
function withoutDescriptors(test: Test): void {
  const usage = process.memoryUsage
  const fail = () => {
    throw Object.assign(new Error('EMFILE: too many open files, uv_resident_set_memory'), { code: 'EMFILE' })
  }
  process.memoryUsage = Object.assign(fail, { rss: fail })
  test.teardown(() => {
    process.memoryUsage = usage
  })
}

t.test('the load is measured without a file descriptor', async (t) => {
  mock.timers.enable({ apis: ['setInterval'] })
  t.teardown(() => mock.timers.reset())
  const app = Fastify()
  t.teardown(() => app.close())
  const late = shedLoad(app, { eventLoopMs: 1000, heapShare: 0.9 })
  withoutDescriptors(t)
  mock.timers.tick(1000)
  t.ok(late() >= 0, 'the second after it has been measured')
})

t.test('metrics leave out what cannot be read', async (t) => {
  const { get } = await serving(t, { settings: { KASHAF_ADMIN_TOKEN: ADMIN_TOKEN } })
  const read = () => get('/metrics', { authorization: `Bearer ${ADMIN_TOKEN}` })
  t.match((await read()).body, /^process_resident_memory_bytes \d+$/m)
  withoutDescriptors(t)
  const answer = await read()
  t.equal(answer.statusCode, 200)
  t.notMatch(answer.body, 'process_resident_memory_bytes')
  t.match(answer.body, 'kashaf_http_requests_total')
})
