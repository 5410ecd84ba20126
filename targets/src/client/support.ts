// What the types in schema.ts are made of. They need nothing but TypeScript itself.

/** A value of `a.json()`. */
export type Json = string | number | boolean | object | any[];

/** What a function may answer for `a.json()`. */
export type JsonAnswer = string | number | boolean | {} | any[];

/** An error of a GraphQL answer. */
export type GraphQLError = {
  readonly message: string;
  readonly errorType: string;
  readonly errorInfo: null | { [key: string]: unknown };
  readonly locations?: ReadonlyArray<{ readonly line: number; readonly column: number }>;
  readonly path?: ReadonlyArray<string | number>;
  readonly extensions?: { [key: string]: unknown };
};

/** How a call proves who makes it, and the headers that it sends. */
export type CallOptions = {
  authMode?: 'apiKey' | 'iam' | 'identityPool' | 'oidc' | 'userPool' | 'lambda' | 'none';
  authToken?: string;
  headers?:
    | Record<string, string>
    | ((request?: { url: string; queryString: string; method?: string }) => Promise<Record<string, string>>);
};

/** Which page of a list is asked for. */
export type PageOptions = {
  authMode?: CallOptions['authMode'];
  authToken?: string;
  limit?: number;
  nextToken?: string | null;
  headers?: CallOptions['headers'];
};

/** `a.belongsTo` and `a.hasOne`: asks for the related record. */
export type LoadOne<Model> = (options?: CallOptions) => Promise<{
  data: Model | null;
  errors?: GraphQLError[];
  extensions?: { [key: string]: any };
}>;

/** `a.hasMany`: asks for a page of the related records. */
export type LoadMany<Model> = (options?: PageOptions) => Promise<{
  data: Model[];
  nextToken?: string | null;
  errors?: GraphQLError[];
  extensions?: { [key: string]: any };
}>;

/** A model without its related records. */
export type Plain<Model> = {
  [Field in keyof Model as Model[Field] extends (...options: any) => any ? never : Field]: Model[Field];
};

/** How a text that sorts a key or an index is compared. */
export type StringFilter<Text extends string = string> = {
  attributeExists?: boolean;
  beginsWith?: string;
  between?: [string, string];
  contains?: string;
  eq?: Text;
  ge?: string;
  gt?: string;
  le?: string;
  lt?: string;
  ne?: Text;
  notContains?: string;
  size?: SizeFilter;
};

/** How the length of a text is compared. */
export type SizeFilter = {
  between?: [number, number];
  eq?: number;
  ge?: number;
  gt?: number;
  le?: number;
  lt?: number;
  ne?: number;
};

/** How a number that sorts a key or an index is compared. */
export type NumericFilter = SizeFilter & { attributeExists?: boolean };

/** How several fields that together sort a key or an index are compared. */
export type CompositeFilter<Fields> = {
  eq?: Fields;
  le?: Fields;
  lt?: Fields;
  ge?: Fields;
  gt?: Fields;
  between?: [Fields, Fields];
  beginsWith?: Partial<Fields>;
};

/** A Lambda function that answers a custom operation. */
export type Handler<Arguments, Result> = (
  event: ResolverEvent<Arguments>,
  context: LambdaContext,
  callback: (error?: Error | string | null, result?: Result) => void,
) => void | Promise<Result>;

/** What AppSync hands to such a function. */
export type ResolverEvent<Arguments> = {
  arguments: Arguments;
  identity?: Identity;
  source: Record<string, any> | null;
  request: { headers: { [name: string]: string | undefined }; domainName: string | null };
  info: {
    selectionSetList: string[];
    selectionSetGraphQL: string;
    parentTypeName: string;
    fieldName: string;
    variables: { [key: string]: any };
  };
  prev: { result: { [key: string]: any } } | null;
  stash: { [key: string]: any };
};

/** Who asks: by IAM, a Cognito user pool, OpenID Connect, a Lambda authorizer, or the API key. */
export type Identity =
  | {
      accountId: string;
      cognitoIdentityPoolId: string;
      cognitoIdentityId: string;
      sourceIp: string[];
      username: string;
      userArn: string;
      cognitoIdentityAuthType: string;
      cognitoIdentityAuthProvider: string;
    }
  | {
      sub: string;
      issuer: string;
      username: string;
      claims: any;
      sourceIp: string[];
      defaultAuthStrategy: string;
      groups: string[] | null;
    }
  | { claims: any; issuer: string; sub: string }
  | { resolverContext: any }
  | undefined
  | null;

/** What Lambda tells a function of its invocation. */
export type LambdaContext = {
  callbackWaitsForEmptyEventLoop: boolean;
  functionName: string;
  functionVersion: string;
  invokedFunctionArn: string;
  memoryLimitInMB: string;
  awsRequestId: string;
  logGroupName: string;
  logStreamName: string;
  identity?: { cognitoIdentityId: string; cognitoIdentityPoolId: string } | undefined;
  clientContext?:
    | {
        client: {
          installationId: string;
          appTitle: string;
          appVersionName: string;
          appVersionCode: string;
          appPackageName: string;
        };
        custom?: any;
        env: { platformVersion: string; platform: string; make: string; model: string; locale: string };
      }
    | undefined;
  tenantId?: string | undefined;
  getRemainingTimeInMillis(): number;
  done(error?: Error, result?: any): void;
  fail(error: Error | string): void;
  succeed(messageOrObject: any): void;
  succeed(message: string, object: any): void;
};
