/** Which software asks: the caller's, by way of this resolver. */
function userAgent(request) {
  const caller = request.headers['x-amz-user-agent'];
  return caller ? `${caller} md/amplify-schemac` : 'lib/amplify-schemac';
}
