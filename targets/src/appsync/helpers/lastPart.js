/** An owner as it is shown: what stands behind the last `::`. */
function lastPart(owner) {
  return owner.split('::').pop();
}
