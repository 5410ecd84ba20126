//! `amplify::generation::…`: generation routes and what AI routes share.

amplify_schemac_grammar::codes! {
    "generation";
    MISSING_PROMPT = error "missing_prompt" {
        "A generation needs a prompt that isn't empty.",
        wrong: "sum: a.generation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: '' }).arguments({ text: a.string() }).returns(a.string()).authorization((allow) => [allow.authenticated()])",
        right: "sum: a.generation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.' }).arguments({ text: a.string() }).returns(a.string()).authorization((allow) => [allow.authenticated()])",
    }
    NO_ARGUMENTS = warning "no_arguments" {
        "A generation without arguments asks the model nothing but its prompt, the same each time.",
        wrong: "sum: a.generation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.' }).returns(a.string()).authorization((allow) => [allow.authenticated()])",
        right: "sum: a.generation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.' }).arguments({ text: a.string() }).returns(a.string()).authorization((allow) => [allow.authenticated()])",
    }
    INFERENCE = error "inference" {
        "temperature and topP are 0 to 1, maxTokens is a whole number from 1; nothing else can be set.",
        wrong: "sum: a.generation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.', inferenceConfiguration: { temperature: 2 } }).arguments({ text: a.string() }).returns(a.string()).authorization((allow) => [allow.authenticated()])",
        right: "sum: a.generation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.' }).arguments({ text: a.string() }).returns(a.string()).authorization((allow) => [allow.authenticated()])",
    }
    REQUIRED_SCALAR = error "required_scalar" {
        "A model can't be made to answer with a required date, time, email, phone number, URL or IP address; optional ones are fine.",
        wrong: "sum: a.generation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.' }).arguments({ text: a.string() }).returns(a.customType({ at: a.datetime().required() })).authorization((allow) => [allow.authenticated()])",
        right: "sum: a.generation({ aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.' }).arguments({ text: a.string() }).returns(a.customType({ at: a.datetime() })).authorization((allow) => [allow.authenticated()])",
    }
}
