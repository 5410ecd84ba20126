/** The variables of a template's run, and the two ways out of its pieces. */

/** Ends the innermost `#foreach`, and carries what it has printed. */
export class Break {
  constructor(printed) {
    this.printed = printed;
  }
}

/** `#return`: the template's value. */
export class Return {
  constructor(value) {
    this.value = value;
  }
}

/** The variables of one run; a `#foreach` has its own in front. */
export class Scope {
  constructor(variables, outer = null) {
    this.variables = variables;
    this.outer = outer;
  }

  read(name) {
    if (this.variables.has(name)) return this.variables.get(name);
    return this.outer === null ? null : this.outer.read(name);
  }

  /** As in Velocity, `#set` is global unless the loop has a variable of that name. */
  write(name, value) {
    if (this.outer === null || this.variables.has(name)) this.variables.set(name, value);
    else this.outer.write(name, value);
  }
}
