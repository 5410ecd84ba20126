import { execSync } from 'node:child_process';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineFunction } from '@aws-amplify/backend';
import { Duration } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';

const functionDir = path.dirname(fileURLToPath(import.meta.url));

// A function of one's own making, with build steps that never run here.
const heavy = defineFunction(
  (scope) =>
    new Function(scope, 'heavy', {
      handler: 'index.handler',
      runtime: Runtime.PYTHON_3_12,
      timeout: Duration.seconds(20),
      code: Code.fromInline(`def handler(event, context):\n    return "${functionDir ? 'ok' : execSync('true')}"`),
    }),
);

export default heavy;
