/** The functions of a cloud assembly, as they are configured. */
import { followed } from './tree.mjs';
import { plainId, plainValue } from './values.mjs';

const factsOf = (stack, id, properties) => {
  const { Description, Environment, Handler, Layers, MemorySize, Role, Runtime, Timeout, VpcConfig } = plainValue(followed(stack, properties));
  return {
    name: plainId(id),
    stack: stack.name,
    description: Description,
    handler: Handler,
    runtime: Runtime,
    timeout: Timeout,
    memory: MemorySize,
    role: Role,
    environment: Environment?.Variables ?? {},
    layers: Layers,
    vpc: VpcConfig,
  };
};

/** The resources of a type, with the stack that each stands in. */
const ofType = (stacks, wanted) =>
  stacks.flatMap((stack) => Object.entries(stack.template.Resources ?? {}).filter(([, { Type }]) => wanted(Type)).map(([id, resource]) => [stack, id, resource]));

/**
 * Every function of the stacks: runtime, time limit in seconds, memory in MB, environment, layers, network.
 * @param {import('./tree.mjs').Stack[]} stacks
 */
export const lambdasOf = (stacks) =>
  ofType(stacks, (type) => type === 'AWS::Lambda::Function').map(([stack, id, { Properties }]) => factsOf(stack, id, Properties));

/**
 * What functions reach through a network of the user's: endpoints, security groups.
 * @param {import('./tree.mjs').Stack[]} stacks
 */
export const networkOf = (stacks) =>
  ofType(stacks, (type) => type.startsWith('AWS::EC2::')).map(([stack, id, { Type, Properties }]) => ({
    name: plainId(id), stack: stack.name, type: Type, properties: plainValue(followed(stack, Properties)),
  }));
