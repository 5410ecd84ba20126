import { type ClientSchema, a, defineData, defineFunction } from '@aws-amplify/backend';

const checkout = defineFunction({ name: 'checkout', entry: './handlers/checkout.ts', timeoutSeconds: 25 });
const search = defineFunction({ name: 'search', entry: './handlers/checkout.ts' });

const schema = a
  .schema({
    // Vocabulary
    OrderState: a.enum(['cart', 'placed', 'paid', 'shipped', 'returned']),
    Carrier: a.enum(['post', 'courier', 'pickup']),
    Visibility: a.enum(['hidden', 'listed']),
    Money: a.customType({ amount: a.float().required(), currency: a.string().required() }),
    Address: a.customType({
      lines: a.string().required().array().required(),
      city: a.string().required(),
      zip: a.string(),
      country: a.string().required(),
      geo: a.customType({ lat: a.float(), lng: a.float() }),
    }),
    Image: a.customType({ url: a.url().required(), alt: a.string(), sizes: a.integer().array() }),

    // People
    Buyer: a
      .model({
        owner: a.string(),
        email: a.email().required(),
        name: a.string(),
        addresses: a.ref('Address').array(),
        orders: a.hasMany('Order', 'buyerId'),
        reviews: a.hasMany('Review', 'buyerId'),
        wishlists: a.hasMany('Wishlist', 'buyerId'),
      })
      .secondaryIndexes((index) => [index('email').queryField('buyerByEmail')])
      .authorization((allow) => [allow.owner(), allow.group('support').to(['read'])]),
    Seller: a
      .model({
        handle: a.string().required(),
        company: a.string(),
        vat: a.string(),
        shops: a.hasMany('Shop', 'sellerHandle'),
        payouts: a.hasMany('Payout', 'sellerHandle'),
        members: a.string().array(),
      })
      .identifier(['handle'])
      .authorization((allow) => [allow.owner(), allow.ownersDefinedIn('members').to(['read', 'update']), allow.publicApiKey().to(['read'])]),
    Payout: a
      .model({ sellerHandle: a.string(), seller: a.belongsTo('Seller', 'sellerHandle'), month: a.string().required(), total: a.ref('Money').required() })
      .secondaryIndexes((index) => [index('month').sortKeys(['sellerHandle'])])
      .authorization((allow) => [allow.group('finance')])
      .disableOperations(['subscriptions', 'delete']),

    // Catalogue
    Shop: a
      .model({
        name: a.string().required(),
        sellerHandle: a.string(),
        seller: a.belongsTo('Seller', 'sellerHandle'),
        visibility: a.ref('Visibility').required(),
        products: a.hasMany('Product', 'shopId'),
        banner: a.ref('Image'),
        policy: a.hasOne('Policy', 'shopId'),
      }),
    Policy: a.model({ shopId: a.id(), shop: a.belongsTo('Shop', 'shopId'), text: a.string(), days: a.integer().default(14) }),
    Category: a.model({ name: a.string().required(), parentId: a.id(), parent: a.belongsTo('Category', 'parentId'), children: a.hasMany('Category', 'parentId'), links: a.hasMany('ProductCategory', 'categoryId') }),
    ProductCategory: a
      .model({ productId: a.id().required(), categoryId: a.id().required(), product: a.belongsTo('Product', 'productId'), category: a.belongsTo('Category', 'categoryId') })
      .identifier(['productId', 'categoryId']),
    Product: a
      .model({
        shopId: a.id().required(),
        shop: a.belongsTo('Shop', 'shopId'),
        title: a.string().required(),
        price: a.ref('Money').required(),
        images: a.ref('Image').required().array(),
        visibility: a.ref('Visibility'),
        tags: a.string().array(),
        attributes: a.json(),
        variants: a.hasMany('Variant', 'productId'),
        reviews: a.hasMany('Review', 'productId'),
        categories: a.hasMany('ProductCategory', 'productId'),
        wishes: a.hasMany('Wish', 'productId'),
        publishedAt: a.datetime(),
      })
      .secondaryIndexes((index) => [
        index('shopId').sortKeys(['publishedAt']).queryField('productsOfShop'),
        index('visibility').sortKeys(['title', 'publishedAt']).name('byVisibility'),
      ]),
    Variant: a
      .model({ productId: a.id().required(), product: a.belongsTo('Product', 'productId'), sku: a.string().required(), stock: a.integer().default(0), weight: a.float(), offers: a.hasMany('OrderLine', ['variantProduct', 'variantSku']) })
      .identifier(['productId', 'sku']),
    Review: a
      .model({
        productId: a.id(),
        product: a.belongsTo('Product', 'productId'),
        buyerId: a.id(),
        buyer: a.belongsTo('Buyer', 'buyerId'),
        stars: a.integer().required().validate((v) => v.gte(1, 'at least one star').lte(5)),
        text: a.string(),
      })
      .authorization((allow) => [allow.owner(), allow.publicApiKey().to(['read']), allow.guest().to(['read'])]),
    Wishlist: a.model({ buyerId: a.id(), buyer: a.belongsTo('Buyer', 'buyerId'), wishes: a.hasMany('Wish', 'wishlistId'), title: a.string() }).authorization((allow) => [allow.owner()]),
    Wish: a
      .model({ wishlistId: a.id().required(), wishlist: a.belongsTo('Wishlist', 'wishlistId'), productId: a.id().required(), product: a.belongsTo('Product', 'productId') })
      .disableOperations(['list', 'update'])
      .authorization((allow) => [allow.owner()]),

    // Sales
    Order: a
      .model({
        buyerId: a.id().required(),
        buyer: a.belongsTo('Buyer', 'buyerId'),
        state: a.ref('OrderState').required(),
        history: a.ref('OrderState').required().array(),
        total: a.ref('Money'),
        shipTo: a.ref('Address').required(),
        lines: a.hasMany('OrderLine', 'orderId'),
        parcels: a.hasMany('Parcel', 'orderId'),
        placedAt: a.datetime(),
      })
      .secondaryIndexes((index) => [index('state').sortKeys(['placedAt']), index('buyerId').sortKeys(['state', 'placedAt'])])
      .authorization((allow) => [allow.owner().to(['create', 'read']), allow.group('support'), allow.group('sellers').to(['read', 'update'])]),
    OrderLine: a
      .model({
        orderId: a.id(),
        order: a.belongsTo('Order', 'orderId'),
        variantProduct: a.id(),
        variantSku: a.string(),
        variant: a.belongsTo('Variant', ['variantProduct', 'variantSku']),
        count: a.integer().required().default(1),
        price: a.ref('Money').required(),
      })
      .authorization((allow) => [allow.owner().to(['create', 'read']), allow.group('support')]),
    Parcel: a
      .model({ orderId: a.id(), order: a.belongsTo('Order', 'orderId'), carrier: a.ref('Carrier'), tracking: a.url().authorization((allow) => [allow.group('sellers'), allow.publicApiKey().to(['read'])]), events: a.hasMany('ParcelEvent', 'parcelId'), size: a.customType({ w: a.float(), h: a.float(), d: a.float() }) })
      .authorization((allow) => [allow.group('sellers'), allow.authenticated().to(['get'])]),
    ParcelEvent: a
      .model({ parcelId: a.id().required(), at: a.timestamp().required(), parcel: a.belongsTo('Parcel', 'parcelId'), place: a.string(), by: a.ref('Carrier') })
      .identifier(['parcelId', 'at'])
      .authorization((allow) => [allow.group('sellers'), allow.authenticated().to(['list', 'get'])])
      .disableOperations(['update']),
    Coupon: a.model({ code: a.string().required(), percent: a.float(), until: a.date() }).identifier(['code']).authorization((allow) => [allow.group('support'), allow.authenticated('identityPool').to(['get'])]),

    // Operations
    SearchHit: a.customType({ product: a.id().required(), title: a.string(), price: a.ref('Money'), image: a.ref('Image'), score: a.float() }),
    search: a
      .query()
      .arguments({ text: a.string().required(), filters: a.customType({ min: a.float(), max: a.float(), carrier: a.ref('Carrier'), sort: a.enum(['price', 'date']) }), page: a.integer() })
      .returns(a.ref('SearchHit').array())
      .authorization((allow) => [allow.publicApiKey(), allow.guest(), allow.authenticated()])
      .handler(a.handler.function(search)),
    checkout: a
      .mutation()
      .arguments({ orderId: a.id().required(), shipTo: a.ref('Address').required(), pay: a.ref('Money'), coupons: a.string().array() })
      .returns(a.ref('Order'))
      .authorization((allow) => [allow.authenticated()])
      .handler([a.handler.function(search), a.handler.function(checkout)]),
    scan: a
      .mutation()
      .arguments({ parcelId: a.id().required(), place: a.string().required() })
      .returns(a.ref('ParcelEvent'))
      .authorization((allow) => [allow.group('sellers'), allow.groups(['carriers'])])
      .handler(a.handler.custom({ entry: './handlers/scan.js', dataSource: a.ref('ParcelEvent') })),
    onScan: a
      .subscription()
      .for([a.ref('scan'), a.ref('ParcelEvent').mutations(['create'])])
      .authorization((allow) => [allow.authenticated()])
      .handler(a.handler.custom({ entry: './handlers/scan.js' })),
    expireCoupons: a.mutation().authorization((allow) => [allow.group('support')]).handler(a.handler.function(checkout).async()),
  })
  .authorization((allow) => [allow.publicApiKey().to(['read']), allow.group('sellers'), allow.resource(search).to(['query'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'apiKey', apiKeyAuthorizationMode: { expiresInDays: 365 } },
});
