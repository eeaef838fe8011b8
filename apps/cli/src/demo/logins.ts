/** One login per role, for whoever tries the product. The addresses belong to nobody. */
export const demoPassword = 'seven herons over the quay';

export interface DemoLogin {
  role: string;
  email: string;
  password: string;
}

const login = (role: string, email: string): DemoLogin => ({ role, email, password: demoPassword });

export const demoLogins = {
  buyer: login('Buyer', 'buyer@ringfair.example'),
  viewer: login('Reader', 'reader@ringfair.example'),
  vendor: login('Vendor', 'vendor@ringfair.example'),
  editor: login('Editor', 'editor@ringfair.example'),
  moderator: login('Moderator', 'moderator@ringfair.example'),
} as const;
