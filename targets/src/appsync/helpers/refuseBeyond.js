/** Refuses what is given beyond the fields that are granted. */
function refuseBeyond(granted, given) {
  if (granted.length === 0) {
    util.unauthorized();
  }
  const denied = given.filter((name) => !granted.some((field) => field === name));
  if (denied.length > 0) {
    util.error(`Unauthorized on [${denied.join(', ')}]`, 'Unauthorized');
  }
}
