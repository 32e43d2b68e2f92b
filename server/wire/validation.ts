// How requests are checked against their schemas. An address holds only text, so there a number, a truth value or a
// list of one is read out of it; a body of JSON has types of its own, and a wrong one is refused. Lengths count UTF-16
// units everywhere.

import { AjvCompiler } from '@fastify/ajv-compiler'

type BuildValidator = ReturnType<typeof AjvCompiler>

export const VALIDATION = {
  removeAdditional: false,
  allErrors: true,
  verbose: true,
  // JSON Schema counts code points. Limits are in the units that offsets have, and that take memory.
  unicode: false,
  // It would warn at each start that this option is an old one.
  logger: false,
} as const

/**
 * Makes the validators of all routes: Fastify's own twice over, for bodies without the reading of one type as another.
 */
export function buildValidator(): BuildValidator {
  const build = AjvCompiler()
  const compilers = (schemas: Parameters<BuildValidator>[0], { customOptions }: { customOptions?: object } = {}) => {
    const ofAddresses = build(schemas, { customOptions })
    const ofBodies = build(schemas, { customOptions: { ...customOptions, coerceTypes: false } })
    return (route: { httpPart?: string }) => (route.httpPart === 'body' ? ofBodies : ofAddresses)(route)
  }
  // Its type is that of Ajv, which is given a schema; Fastify gives the route with it.
  return compilers as BuildValidator
}
