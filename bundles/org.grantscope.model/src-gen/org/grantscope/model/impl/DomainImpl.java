/**
 */
package org.grantscope.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Deferral;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Frontend;
import org.grantscope.model.GrantTable;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Domain</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getDomid <em>Domid</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getMachine <em>Machine</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getTable <em>Table</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getDevice <em>Device</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#isListed <em>Listed</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getMemory <em>Memory</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getVcpus <em>Vcpus</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getRunState <em>Run State</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getChannels <em>Channels</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#isChannelsComplete <em>Channels Complete</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getFrontends <em>Frontends</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getDeferral <em>Deferral</em>}</li>
 *   <li>{@link org.grantscope.model.impl.DomainImpl#getMessages <em>Messages</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DomainImpl extends MinimalEObjectImpl.Container implements Domain {
	/**
	 * The default value of the '{@link #getDomid() <em>Domid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDomid()
	 * @generated
	 * @ordered
	 */
	protected static final Integer DOMID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getDomid() <em>Domid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDomid()
	 * @generated
	 * @ordered
	 */
	protected Integer domid = DOMID_EDEFAULT;

	/**
	 * The cached value of the '{@link #getTable() <em>Table</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTable()
	 * @generated
	 * @ordered
	 */
	protected GrantTable table;

	/**
	 * The cached value of the '{@link #getDevice() <em>Device</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDevice()
	 * @generated
	 * @ordered
	 */
	protected AllocatorDevice device;

	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #isListed() <em>Listed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isListed()
	 * @generated
	 * @ordered
	 */
	protected static final boolean LISTED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isListed() <em>Listed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isListed()
	 * @generated
	 * @ordered
	 */
	protected boolean listed = LISTED_EDEFAULT;

	/**
	 * The default value of the '{@link #getMemory() <em>Memory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMemory()
	 * @generated
	 * @ordered
	 */
	protected static final Integer MEMORY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMemory() <em>Memory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMemory()
	 * @generated
	 * @ordered
	 */
	protected Integer memory = MEMORY_EDEFAULT;

	/**
	 * The default value of the '{@link #getVcpus() <em>Vcpus</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVcpus()
	 * @generated
	 * @ordered
	 */
	protected static final Integer VCPUS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getVcpus() <em>Vcpus</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVcpus()
	 * @generated
	 * @ordered
	 */
	protected Integer vcpus = VCPUS_EDEFAULT;

	/**
	 * The default value of the '{@link #getRunState() <em>Run State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRunState()
	 * @generated
	 * @ordered
	 */
	protected static final String RUN_STATE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getRunState() <em>Run State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRunState()
	 * @generated
	 * @ordered
	 */
	protected String runState = RUN_STATE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getChannels() <em>Channels</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getChannels()
	 * @generated
	 * @ordered
	 */
	protected EList<EventChannel> channels;

	/**
	 * The default value of the '{@link #isChannelsComplete() <em>Channels Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isChannelsComplete()
	 * @generated
	 * @ordered
	 */
	protected static final boolean CHANNELS_COMPLETE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isChannelsComplete() <em>Channels Complete</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isChannelsComplete()
	 * @generated
	 * @ordered
	 */
	protected boolean channelsComplete = CHANNELS_COMPLETE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getFrontends() <em>Frontends</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFrontends()
	 * @generated
	 * @ordered
	 */
	protected EList<Frontend> frontends;

	/**
	 * The cached value of the '{@link #getDeferral() <em>Deferral</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDeferral()
	 * @generated
	 * @ordered
	 */
	protected Deferral deferral;

	/**
	 * The cached value of the '{@link #getMessages() <em>Messages</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMessages()
	 * @generated
	 * @ordered
	 */
	protected EList<KernelMessage> messages;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected DomainImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.DOMAIN;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getDomid() {
		return domid;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDomid(Integer newDomid) {
		Integer oldDomid = domid;
		domid = newDomid;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__DOMID, oldDomid, domid));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Machine getMachine() {
		if (eContainerFeatureID() != ModelPackage.DOMAIN__MACHINE) return null;
		return (Machine)eInternalContainer();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetMachine(Machine newMachine, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newMachine, ModelPackage.DOMAIN__MACHINE, msgs);
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMachine(Machine newMachine) {
		if (newMachine != eInternalContainer() || (eContainerFeatureID() != ModelPackage.DOMAIN__MACHINE && newMachine != null)) {
			if (EcoreUtil.isAncestor(this, newMachine))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newMachine != null)
				msgs = ((InternalEObject)newMachine).eInverseAdd(this, ModelPackage.MACHINE__DOMAINS, Machine.class, msgs);
			msgs = basicSetMachine(newMachine, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__MACHINE, newMachine, newMachine));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public GrantTable getTable() {
		return table;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetTable(GrantTable newTable, NotificationChain msgs) {
		GrantTable oldTable = table;
		table = newTable;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__TABLE, oldTable, newTable);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTable(GrantTable newTable) {
		if (newTable != table) {
			NotificationChain msgs = null;
			if (table != null)
				msgs = ((InternalEObject)table).eInverseRemove(this, ModelPackage.GRANT_TABLE__DOMAIN, GrantTable.class, msgs);
			if (newTable != null)
				msgs = ((InternalEObject)newTable).eInverseAdd(this, ModelPackage.GRANT_TABLE__DOMAIN, GrantTable.class, msgs);
			msgs = basicSetTable(newTable, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__TABLE, newTable, newTable));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public AllocatorDevice getDevice() {
		return device;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetDevice(AllocatorDevice newDevice, NotificationChain msgs) {
		AllocatorDevice oldDevice = device;
		device = newDevice;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__DEVICE, oldDevice, newDevice);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDevice(AllocatorDevice newDevice) {
		if (newDevice != device) {
			NotificationChain msgs = null;
			if (device != null)
				msgs = ((InternalEObject)device).eInverseRemove(this, ModelPackage.ALLOCATOR_DEVICE__DOMAIN, AllocatorDevice.class, msgs);
			if (newDevice != null)
				msgs = ((InternalEObject)newDevice).eInverseAdd(this, ModelPackage.ALLOCATOR_DEVICE__DOMAIN, AllocatorDevice.class, msgs);
			msgs = basicSetDevice(newDevice, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__DEVICE, newDevice, newDevice));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isListed() {
		return listed;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setListed(boolean newListed) {
		boolean oldListed = listed;
		listed = newListed;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__LISTED, oldListed, listed));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getMemory() {
		return memory;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMemory(Integer newMemory) {
		Integer oldMemory = memory;
		memory = newMemory;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__MEMORY, oldMemory, memory));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getVcpus() {
		return vcpus;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setVcpus(Integer newVcpus) {
		Integer oldVcpus = vcpus;
		vcpus = newVcpus;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__VCPUS, oldVcpus, vcpus));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getRunState() {
		return runState;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRunState(String newRunState) {
		String oldRunState = runState;
		runState = newRunState;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__RUN_STATE, oldRunState, runState));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<EventChannel> getChannels() {
		if (channels == null) {
			channels = new EObjectContainmentEList<EventChannel>(EventChannel.class, this, ModelPackage.DOMAIN__CHANNELS);
		}
		return channels;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isChannelsComplete() {
		return channelsComplete;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setChannelsComplete(boolean newChannelsComplete) {
		boolean oldChannelsComplete = channelsComplete;
		channelsComplete = newChannelsComplete;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__CHANNELS_COMPLETE, oldChannelsComplete, channelsComplete));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Frontend> getFrontends() {
		if (frontends == null) {
			frontends = new EObjectContainmentEList<Frontend>(Frontend.class, this, ModelPackage.DOMAIN__FRONTENDS);
		}
		return frontends;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Deferral getDeferral() {
		return deferral;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetDeferral(Deferral newDeferral, NotificationChain msgs) {
		Deferral oldDeferral = deferral;
		deferral = newDeferral;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__DEFERRAL, oldDeferral, newDeferral);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDeferral(Deferral newDeferral) {
		if (newDeferral != deferral) {
			NotificationChain msgs = null;
			if (deferral != null)
				msgs = ((InternalEObject)deferral).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ModelPackage.DOMAIN__DEFERRAL, null, msgs);
			if (newDeferral != null)
				msgs = ((InternalEObject)newDeferral).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - ModelPackage.DOMAIN__DEFERRAL, null, msgs);
			msgs = basicSetDeferral(newDeferral, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.DOMAIN__DEFERRAL, newDeferral, newDeferral));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<KernelMessage> getMessages() {
		if (messages == null) {
			messages = new EObjectContainmentEList<KernelMessage>(KernelMessage.class, this, ModelPackage.DOMAIN__MESSAGES);
		}
		return messages;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.DOMAIN__MACHINE:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetMachine((Machine)otherEnd, msgs);
			case ModelPackage.DOMAIN__TABLE:
				if (table != null)
					msgs = ((InternalEObject)table).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ModelPackage.DOMAIN__TABLE, null, msgs);
				return basicSetTable((GrantTable)otherEnd, msgs);
			case ModelPackage.DOMAIN__DEVICE:
				if (device != null)
					msgs = ((InternalEObject)device).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ModelPackage.DOMAIN__DEVICE, null, msgs);
				return basicSetDevice((AllocatorDevice)otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.DOMAIN__MACHINE:
				return basicSetMachine(null, msgs);
			case ModelPackage.DOMAIN__TABLE:
				return basicSetTable(null, msgs);
			case ModelPackage.DOMAIN__DEVICE:
				return basicSetDevice(null, msgs);
			case ModelPackage.DOMAIN__CHANNELS:
				return ((InternalEList<?>)getChannels()).basicRemove(otherEnd, msgs);
			case ModelPackage.DOMAIN__FRONTENDS:
				return ((InternalEList<?>)getFrontends()).basicRemove(otherEnd, msgs);
			case ModelPackage.DOMAIN__DEFERRAL:
				return basicSetDeferral(null, msgs);
			case ModelPackage.DOMAIN__MESSAGES:
				return ((InternalEList<?>)getMessages()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case ModelPackage.DOMAIN__MACHINE:
				return eInternalContainer().eInverseRemove(this, ModelPackage.MACHINE__DOMAINS, Machine.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.DOMAIN__DOMID:
				return getDomid();
			case ModelPackage.DOMAIN__MACHINE:
				return getMachine();
			case ModelPackage.DOMAIN__TABLE:
				return getTable();
			case ModelPackage.DOMAIN__DEVICE:
				return getDevice();
			case ModelPackage.DOMAIN__NAME:
				return getName();
			case ModelPackage.DOMAIN__LISTED:
				return isListed();
			case ModelPackage.DOMAIN__MEMORY:
				return getMemory();
			case ModelPackage.DOMAIN__VCPUS:
				return getVcpus();
			case ModelPackage.DOMAIN__RUN_STATE:
				return getRunState();
			case ModelPackage.DOMAIN__CHANNELS:
				return getChannels();
			case ModelPackage.DOMAIN__CHANNELS_COMPLETE:
				return isChannelsComplete();
			case ModelPackage.DOMAIN__FRONTENDS:
				return getFrontends();
			case ModelPackage.DOMAIN__DEFERRAL:
				return getDeferral();
			case ModelPackage.DOMAIN__MESSAGES:
				return getMessages();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.DOMAIN__DOMID:
				setDomid((Integer)newValue);
				return;
			case ModelPackage.DOMAIN__MACHINE:
				setMachine((Machine)newValue);
				return;
			case ModelPackage.DOMAIN__TABLE:
				setTable((GrantTable)newValue);
				return;
			case ModelPackage.DOMAIN__DEVICE:
				setDevice((AllocatorDevice)newValue);
				return;
			case ModelPackage.DOMAIN__NAME:
				setName((String)newValue);
				return;
			case ModelPackage.DOMAIN__LISTED:
				setListed((Boolean)newValue);
				return;
			case ModelPackage.DOMAIN__MEMORY:
				setMemory((Integer)newValue);
				return;
			case ModelPackage.DOMAIN__VCPUS:
				setVcpus((Integer)newValue);
				return;
			case ModelPackage.DOMAIN__RUN_STATE:
				setRunState((String)newValue);
				return;
			case ModelPackage.DOMAIN__CHANNELS:
				getChannels().clear();
				getChannels().addAll((Collection<? extends EventChannel>)newValue);
				return;
			case ModelPackage.DOMAIN__CHANNELS_COMPLETE:
				setChannelsComplete((Boolean)newValue);
				return;
			case ModelPackage.DOMAIN__FRONTENDS:
				getFrontends().clear();
				getFrontends().addAll((Collection<? extends Frontend>)newValue);
				return;
			case ModelPackage.DOMAIN__DEFERRAL:
				setDeferral((Deferral)newValue);
				return;
			case ModelPackage.DOMAIN__MESSAGES:
				getMessages().clear();
				getMessages().addAll((Collection<? extends KernelMessage>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.DOMAIN__DOMID:
				setDomid(DOMID_EDEFAULT);
				return;
			case ModelPackage.DOMAIN__MACHINE:
				setMachine((Machine)null);
				return;
			case ModelPackage.DOMAIN__TABLE:
				setTable((GrantTable)null);
				return;
			case ModelPackage.DOMAIN__DEVICE:
				setDevice((AllocatorDevice)null);
				return;
			case ModelPackage.DOMAIN__NAME:
				setName(NAME_EDEFAULT);
				return;
			case ModelPackage.DOMAIN__LISTED:
				setListed(LISTED_EDEFAULT);
				return;
			case ModelPackage.DOMAIN__MEMORY:
				setMemory(MEMORY_EDEFAULT);
				return;
			case ModelPackage.DOMAIN__VCPUS:
				setVcpus(VCPUS_EDEFAULT);
				return;
			case ModelPackage.DOMAIN__RUN_STATE:
				setRunState(RUN_STATE_EDEFAULT);
				return;
			case ModelPackage.DOMAIN__CHANNELS:
				getChannels().clear();
				return;
			case ModelPackage.DOMAIN__CHANNELS_COMPLETE:
				setChannelsComplete(CHANNELS_COMPLETE_EDEFAULT);
				return;
			case ModelPackage.DOMAIN__FRONTENDS:
				getFrontends().clear();
				return;
			case ModelPackage.DOMAIN__DEFERRAL:
				setDeferral((Deferral)null);
				return;
			case ModelPackage.DOMAIN__MESSAGES:
				getMessages().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.DOMAIN__DOMID:
				return DOMID_EDEFAULT == null ? domid != null : !DOMID_EDEFAULT.equals(domid);
			case ModelPackage.DOMAIN__MACHINE:
				return getMachine() != null;
			case ModelPackage.DOMAIN__TABLE:
				return table != null;
			case ModelPackage.DOMAIN__DEVICE:
				return device != null;
			case ModelPackage.DOMAIN__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case ModelPackage.DOMAIN__LISTED:
				return listed != LISTED_EDEFAULT;
			case ModelPackage.DOMAIN__MEMORY:
				return MEMORY_EDEFAULT == null ? memory != null : !MEMORY_EDEFAULT.equals(memory);
			case ModelPackage.DOMAIN__VCPUS:
				return VCPUS_EDEFAULT == null ? vcpus != null : !VCPUS_EDEFAULT.equals(vcpus);
			case ModelPackage.DOMAIN__RUN_STATE:
				return RUN_STATE_EDEFAULT == null ? runState != null : !RUN_STATE_EDEFAULT.equals(runState);
			case ModelPackage.DOMAIN__CHANNELS:
				return channels != null && !channels.isEmpty();
			case ModelPackage.DOMAIN__CHANNELS_COMPLETE:
				return channelsComplete != CHANNELS_COMPLETE_EDEFAULT;
			case ModelPackage.DOMAIN__FRONTENDS:
				return frontends != null && !frontends.isEmpty();
			case ModelPackage.DOMAIN__DEFERRAL:
				return deferral != null;
			case ModelPackage.DOMAIN__MESSAGES:
				return messages != null && !messages.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (domid: ");
		result.append(domid);
		result.append(", name: ");
		result.append(name);
		result.append(", listed: ");
		result.append(listed);
		result.append(", memory: ");
		result.append(memory);
		result.append(", vcpus: ");
		result.append(vcpus);
		result.append(", runState: ");
		result.append(runState);
		result.append(", channelsComplete: ");
		result.append(channelsComplete);
		result.append(')');
		return result.toString();
	}

} //DomainImpl
