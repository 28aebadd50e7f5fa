import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** The types that the web client is built on. */
export async function apiTypes(openapi: unknown): Promise<string> {
  const nodes = await openapiTS(openapi as OpenAPI3, { alphabetize: true });
  return `// Generated from the OpenAPI description by npm run generate.\n${astToString(nodes)}`;
}
