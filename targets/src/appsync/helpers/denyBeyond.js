/** Refuses the call if anything is given beyond the fields that are granted. */
function denyBeyond(granted, given) {
  if (granted.length === 0 || given.some((name) => !granted.some((field) => field === name))) {
    util.unauthorized();
  }
}
