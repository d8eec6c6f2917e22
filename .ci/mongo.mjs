// Does with the current driver of Node.js what a program does in its first minute: MONGO_URL=… node mongo.mjs
import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGO_URL, { serverSelectionTimeoutMS: 5000 });
try {
  const logs = client.db('driver').collection('logs');
  await logs.deleteMany({});
  await logs.createIndex({ update_id: 1 }, { unique: true, sparse: true });
  await logs.insertMany([{ update_id: 1, msg: 'a' }, { update_id: 2, msg: 'b' }]);
  await assert.rejects(logs.insertOne({ update_id: 1 }), { code: 11000 });
  await logs.updateOne({ update_id: 2 }, { $set: { msg: 'c' } });
  assert.deepEqual((await logs.find().sort({ update_id: 1 }).toArray()).map((log) => log.msg), ['a', 'c']);
  assert.equal(await logs.countDocuments({ msg: 'a' }), 1);
  const groups = await logs.aggregate([{ $group: { _id: null, count: { $sum: 1 } } }]).toArray();
  assert.equal(groups[0].count, 2);
  console.log(`the driver of Node.js and MongoDB at ${process.env.MONGO_URL} understand each other`);
} finally {
  await client.close();
}
